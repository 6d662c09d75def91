import type { Dialect, FileProperties, FrontMatterPlan, NewPost, PostChanges } from '../dialect';
import { meantTemplates } from '../meant-source';
import type { PlacedPost } from '../places/placed-post';
import { folderOf, layOut, type Layout, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { toEleventyBlocks } from './eleventy-document';
import { listFootnotes } from './listed-footnotes';
import { planFrontMatter, redirectsOf, titleField } from './new-front-matter';
import { fileNameOf, fillPermalink, isNamed, isPlainAddress } from './permalink';
import { baseFor } from './site-address';
import { escapeTemplates } from './templates';
import { WrittenDate } from './written-date';

/** What Eleventy reads, and where posts lie in it, as in eleventy-base-blog. */
const INPUT = 'content';

/** The folder that eleventy-base-blog serves as it is. */
const PUBLIC = 'public';

const USUAL: UsualLayout = {
  posts: `${INPUT}/blog`,
  fileNames: { beside: ':slug/index.md', static: ':slug.md' },
  images: ['beside', 'static'],
  permalink: '/:path/',
};

/**
 * Eleventy's posts as in eleventy-base-blog: `content/blog/<slug>/index.md` with its images beside
 * it. Verified with Eleventy 3.1; see https://www.11ty.dev/docs/ and
 * https://www.11ty.dev/docs/plugins/html-base/.
 */
export function eleventyDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  const base = baseFor(site);
  const saysAddress = layout.permalink !== USUAL.permalink;
  const pageOf = (post: PlacedPost) => eleventyPage(post, layout);
  return {
    generator: 'eleventy',
    layout,
    usual: USUAL,
    showsFuture: true,
    addressKey: 'permalink',
    writesAddress: saysAddress,
    pageOf,
    hrefBetween: (_from, to) => base + pageOf(to),
    assetsOf: (path) => {
      if (layout.images === 'static') {
        const own = `images/${fileNameOf(path)}/`;
        return {
          folder: `${PUBLIC}/${own}`,
          prefix: `${base}/${own}`,
          fieldPrefix: `/${own}`,
        };
      }
      const folder = folderOf(path);
      // What lies beside a text is served where it lies, wherever the text's own page is.
      const served = saysAddress ? `${base}/${belowInput(folder)}` : './';
      return { folder, prefix: served, fieldPrefix: `/${belowInput(folder)}` };
    },
    translate: toEleventyBlocks,
    arrange: listFootnotes,
    listFootnotes,
    guard: (markdown, kept) => escapeTemplates(markdown, kept, true),
    meantIn: meantTemplates,
    frontMatter: (post) => eleventyFrontMatter(post, eleventyPath(post.path)),
    changeFields: ({ isDraft, aliases: _, ...fields }: PostChanges, there) => ({
      ...fields,
      ...(isDraft !== undefined && { draft: isDraft }),
      properties: { ...fields.properties, ...hidden(isDraft, there) },
    }),
  };
}

/** The address that a text has by its path, or the one that it says or shall say. */
function eleventyPage(post: PlacedPost, { permalink, posts }: Layout): string {
  if (isPlainAddress(post.url) && isAddressOfPage(post.url)) return post.url;
  const byPath = eleventyPath(post.path);
  if (permalink === USUAL.permalink) {
    // A slug that was changed later: its text stays where it is and says where it is shown.
    const isMoved = post.slug !== null && !isNamed(post.path, post.slug);
    return isMoved && isOwnPlace(post, posts)
      ? byPath.replace(/[^/]+\/$/, `${post.slug}/`)
      : byPath;
  }
  return post.title === undefined ? fillPermalink(permalink, post) : byPath;
}

/** Whether Outloud itself chose where a text lies. */
function isOwnPlace({ path, title }: PlacedPost, posts: string): boolean {
  return title === undefined && path.startsWith(`${posts}/`);
}

/** Eleventy's usual address: the path below what it reads, without a name that says nothing. */
function eleventyPath(path: string): string {
  const stem = `/${belowInput(path)}`.replace(/\.[^./]+$/, '').replace(/\/index$/, '');
  return `${stem.replace(/(\/[^/]+)\1$/, '$1')}/`;
}

function belowInput(path: string): string {
  return path.startsWith(`${INPUT}/`) ? path.slice(INPUT.length + 1) : path;
}

/** Eleventy writes no file for an address that is neither a folder's nor a file's. */
function isAddressOfPage(address: string): boolean {
  return /\/$|\.\w+$/.test(address);
}

/**
 * Eleventy itself knows no drafts: besides what sites look for, a post without an address and out
 * of all collections is not shown. An address that is there already is not thrown away.
 */
function hidden(isDraft: boolean | undefined, there: FileProperties): FileProperties {
  if (isDraft === undefined) return {};
  if (isDraft) {
    return {
      eleventyExcludeFromCollections: true,
      ...(there['permalink'] === undefined && { permalink: false }),
    };
  }
  return {
    ...('eleventyExcludeFromCollections' in there && { eleventyExcludeFromCollections: null }),
    ...(there['permalink'] === false && { permalink: null }),
  };
}

/** @param usualPage the address that the post has without saying one */
function eleventyFrontMatter(post: NewPost, usualPage: string): FrontMatterPlan {
  const { record } = post;
  const plan = planFrontMatter(post, {
    generator: 'eleventy',
    keys: [
      'permalink',
      'eleventyexcludefromcollections',
      'eleventycomputed',
      'pagination',
      'templateengineoverride',
    ],
    showsFuture: true,
    fields: (isDraft) => [
      titleField(record),
      ['date', new WrittenDate(post.created)],
      isDraft && ['draft', true],
      (isDraft || post.page !== usualPage) && ['permalink', isDraft ? false : post.page],
      isDraft && ['eleventyExcludeFromCollections', true],
      ['tags', record.tags],
    ],
  });
  if (redirectsOf(record).length === 0) return plan;
  const problem = 'Its old addresses are left out: Eleventy knows no redirects.';
  return { ...plan, problems: [...plan.problems, problem] };
}
