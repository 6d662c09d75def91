import type { EntryRecord } from '#core/library/record';
import type { Dialect, FileProperties, FrontMatterPlan, PlacedPost, PostChanges } from '../dialect';
import { postMoment } from '../post-moment';
import { toEleventyBlocks } from './eleventy-document';
import { listFootnotes } from './listed-footnotes';
import { planFrontMatter, redirectsOf, titleLine } from './new-front-matter';
import { isPlainAddress } from './permalink';
import { escapeTemplates } from './templates';
import { yamlDate, yamlLine } from './yaml-values';

/** What Eleventy reads, and where posts lie in it, as in eleventy-base-blog. */
const INPUT = 'content';
const POSTS = `${INPUT}/blog`;

/**
 * Eleventy's posts as in eleventy-base-blog: `content/blog/<slug>/index.md` with its images beside
 * it. Verified with Eleventy 3.1; see https://www.11ty.dev/docs/.
 */
export const eleventy: Dialect = {
  generator: 'eleventy',
  posts: POSTS,
  showsFuture: true,
  addressKey: 'permalink',
  newPath: ({ slug }) => `${POSTS}/${slug}/index.md`,
  addressOf: (post) => eleventyAddress(post).split('/').filter(Boolean),
  hrefBetween: (_from, to) => eleventyAddress(to),
  assetsOf: (path) => ({ folder: path.slice(0, path.lastIndexOf('/') + 1), prefix: './' }),
  translate: toEleventyBlocks,
  arrange: listFootnotes,
  guard: (markdown, kept) => escapeTemplates(markdown, kept, true),
  frontMatter: eleventyFrontMatter,
  changeFields: ({ isDraft, aliases: _, ...fields }: PostChanges, there) => ({
    ...fields,
    ...(isDraft !== undefined && { draft: isDraft }),
    properties: { ...fields.properties, ...hidden(isDraft, there) },
  }),
};

/** Eleventy's usual address: the path below what it reads, without a name that says nothing. */
function eleventyAddress({ path, url }: PlacedPost): string {
  if (isPlainAddress(url)) return url;
  const bare = path.startsWith(`${INPUT}/`) ? path.slice(INPUT.length) : `/${path}`;
  const stem = bare.replace(/\.[^./]+$/, '').replace(/\/index$/, '');
  return `${stem.replace(/(\/[^/]+)\1$/, '$1')}/`;
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

function eleventyFrontMatter(record: EntryRecord, _slug: string, now: string): FrontMatterPlan {
  const plan = planFrontMatter(record, now, {
    generator: 'eleventy',
    keys: [
      'permalink',
      'eleventyexcludefromcollections',
      'eleventycomputed',
      'pagination',
      'templateengineoverride',
    ],
    showsFuture: true,
    lines: (isDraft, { permalink }) => [
      titleLine(record),
      `date: ${yamlDate(postMoment(record))}`,
      ...(isDraft
        ? [
            yamlLine('draft', true),
            yamlLine('permalink', false),
            yamlLine('eleventyExcludeFromCollections', true),
          ]
        : isPlainAddress(permalink) && /\/$|\.\w+$/.test(permalink)
          ? [yamlLine('permalink', permalink)]
          : []),
      yamlLine('tags', record.tags),
    ],
  });
  if (redirectsOf(record).length === 0) return plan;
  const problem = 'Its old addresses are left out: Eleventy knows no redirects.';
  return { ...plan, problems: [...plan.problems, problem] };
}
