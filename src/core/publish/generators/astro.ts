import { contentOf, stringAttribute } from '#core/document/document';
import type { FrontMatterFields } from '#core/document/front-matter';
import type { Dialect } from '../dialect';
import type { PlacedPost } from '../places/placed-post';
import { folderOf, layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { astroFrontMatter } from './astro-front-matter';
import { calloutName, calloutParts } from './callout-parts';
import { guardMdx } from './mdx-guard';
import { fileNameOf, fillPermalink, isNamed } from './permalink';
import { toQuotation } from './plain-nodes';
import { headingId, type SiteManner, toSiteBlocks, toSiteCode } from './site-document';
import { baseFor } from './site-address';
import { foldAround } from './site-html';

const USUAL: UsualLayout = {
  posts: 'src/content/blog',
  fileNames: { beside: ':slug/index.md', static: ':slug.md' },
  images: ['beside', 'static'],
  // The address of its pages, as Astro's own template has them.
  permalink: '/blog/:slug/',
};

/**
 * Astro's content collections: `src/content/blog/<slug>/index.md` with its images beside it.
 * Verified with Astro 5.18; see https://docs.astro.build/en/guides/content-collections/ and
 * https://docs.astro.build/en/reference/configuration-reference/#base.
 */
export function astroDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  const base = baseFor(site);
  const pageOf = (post: PlacedPost) =>
    fillPermalink(layout.permalink, post, { slug: astroId(post, layout.posts) });
  return {
    generator: 'astro',
    layout,
    usual: USUAL,
    showsFuture: true,
    pageOf,
    hrefBetween: (_, to) => base + encodeURI(pageOf(to)),
    assetsOf: (path) => {
      const own = `/images/${fileNameOf(path)}/`;
      const served = { folder: `public${own}`, prefix: base + own };
      if (layout.images === 'static') return served;
      // Astro shows pictures from beside a text, and serves nothing there.
      const link = { linkPrefix: served.prefix, linkFolder: served.folder };
      return { folder: folderOf(path), prefix: './', ...link };
    },
    translate: (blocks, translation) =>
      toSiteBlocks(
        blocks,
        translation,
        isMdx(translation.path) ? { ...ASTRO, isMdx: true } : ASTRO,
      ),
    arrange: (blocks) => blocks,
    guard: (markdown, kept, path) => (isMdx(path) ? guardMdx(markdown, kept) : markdown),
    frontMatter: (post) => astroFrontMatter(post, site.fields?.draft !== undefined),
    changeFields: ({ date, isDraft, properties, ...fields }, there): FrontMatterFields => {
      const key = DATE_KEYS.find((one) => one in there);
      return {
        ...fields,
        ...(date !== undefined && key === undefined && { date }),
        ...(isDraft !== undefined && { draft: isDraft }),
        ...((properties !== undefined || (date !== undefined && key !== undefined)) && {
          properties: {
            ...properties,
            ...(date !== undefined && key !== undefined && { [key]: date }),
          },
        }),
      };
    },
  };
}

/** What sites call the day of a post besides `date`. */
const DATE_KEYS = ['pubDate', 'publishDate', 'pubDatetime', 'publishedAt'];

const ASTRO: SiteManner = {
  isMdx: false,
  callout: (node, warn) => {
    const { words, body } = calloutParts(node);
    const fold = stringAttribute(node, 'fold');
    if (fold === '') {
      warn('Callouts become quotations.');
      return [toQuotation(node)];
    }
    return foldAround(words || calloutName(node), fold === '+', body, false);
  },
  heading: (node, { warn, kept }) => {
    const found = headingId(contentOf(node));
    if (found === null || kept.holdsAttributes(`{#${found.id}}`)) return node;
    warn('The ids of headings become anchors.');
    const tag = (value: string) => ({ type: 'htmlInline', attrs: { value } });
    return { ...node, content: [...found.before, tag(`<a id="${found.id}">`), tag('</a>')] };
  },
  code: toSiteCode,
  foreignAddress: (href) => (href.startsWith('/') ? href : null),
};

function isMdx(path: string): boolean {
  return /\.mdx$/i.test(path);
}

/** An entry's id: its path in the collection, or the slug that its front matter sets. */
function astroId({ path, slug }: PlacedPost, posts: string): string {
  const bare = (
    path.startsWith(`${posts}/`)
      ? path.slice(posts.length + 1)
      : path.replace(/^src\/content\/[^/]+\//, '')
  ).replace(/(?:\/index)?\.[^./]+$/, '');
  if (slug !== null && !isNamed(path, slug)) return slug;
  return bare.toLowerCase().replace(/\s+/g, '-');
}
