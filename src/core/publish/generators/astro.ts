import { stringAttribute } from '#core/document/document';
import type { FrontMatterFields } from '#core/document/front-matter';
import { lineOf } from '#core/draft/line-of';
import { lastPart } from '#core/import/name-index';
import type { Dialect, PlacedPost } from '../dialect';
import { astroFrontMatter } from './astro-front-matter';
import { guardMdx } from './mdx-guard';
import { toQuotation } from './plain-nodes';
import { headingId, type SiteManner, toSiteBlocks, toSiteCode } from './site-document';
import { foldAround } from './site-html';

/** The folder of the collection, and the address of its pages, as Astro's own template has them. */
const POSTS = 'src/content/blog';
const ADDRESS = 'blog';

/**
 * Astro's content collections: `src/content/blog/<slug>/index.md` with its images beside it.
 * Verified with Astro 5.18; see https://docs.astro.build/en/guides/content-collections/.
 */
export const astro: Dialect = {
  generator: 'astro',
  posts: POSTS,
  showsFuture: true,
  newPath: ({ slug }) => `${POSTS}/${slug}/index.md`,
  addressOf: astroAddress,
  hrefBetween: (_, to) => `/${[ADDRESS, ...astroAddress(to)].map(encodeURI).join('/')}/`,
  assetsOf: (path) => ({ folder: path.slice(0, path.lastIndexOf('/') + 1), prefix: './' }),
  translate: (blocks, translation) =>
    toSiteBlocks(blocks, translation, isMdx(translation.path) ? { ...ASTRO, isMdx: true } : ASTRO),
  arrange: (blocks) => blocks,
  guard: (markdown, kept, path) => (isMdx(path) ? guardMdx(markdown, kept) : markdown),
  frontMatter: astroFrontMatter,
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

/** What sites call the day of a post besides `date`. */
const DATE_KEYS = ['pubDate', 'publishDate', 'pubDatetime', 'publishedAt'];

const ASTRO: SiteManner = {
  isMdx: false,
  callout: (node, warn) => {
    const [title, ...body] = node.content ?? [];
    const fold = stringAttribute(node, 'fold');
    if (fold === '') {
      warn('Callouts become quotations.');
      return [toQuotation(node)];
    }
    const words = title === undefined ? '' : lineOf(title);
    return foldAround(words || stringAttribute(node, 'kind'), fold === '+', body, false);
  },
  heading: (node, { warn, kept }) => {
    const found = headingId(node.content ?? []);
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
function astroAddress({ path, slug }: PlacedPost): readonly string[] {
  const bare = path
    .replace(new RegExp(`^(?:${POSTS}|src/content/[^/]+)/`), '')
    .replace(/(?:\/index)?\.[^./]+$/, '');
  if (slug !== null && lastPart(bare) !== slug) return slug.split('/');
  return bare.toLowerCase().replace(/\s+/g, '-').split('/');
}
