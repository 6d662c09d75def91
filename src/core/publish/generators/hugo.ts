import type { Dialect } from '../dialect';
import { hugoAddress, isBundlePath, relativeAddress } from './hugo-address';
import { guardSummaryCut, toHugoBlocks } from './hugo-document';
import { hugoFrontMatter } from './hugo-front-matter';
import { escapeShortcodes } from './hugo-text';

const POSTS = 'content/posts';

/**
 * Hugo's leaf bundles: `content/posts/<slug>/index.md` with its images beside it. Verified with
 * Hugo 0.111; see https://gohugo.io/content-management/page-bundles/.
 */
export const hugo: Dialect = {
  generator: 'hugo',
  posts: POSTS,
  addressKey: 'url',
  newPath: ({ slug }) => `${POSTS}/${slug}/index.md`,
  addressOf: ({ path, slug, url }) => hugoAddress(path, slug, url),
  hrefBetween: (from, to) => relativeAddress(hugo.addressOf(from), hugo.addressOf(to)),
  assetsOf: (path) => {
    if (isBundlePath(path)) return { folder: path.slice(0, path.lastIndexOf('/') + 1), prefix: '' };
    const stem = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
    return { folder: `static/images/${stem}/`, prefix: `/images/${stem}/` };
  },
  translate: toHugoBlocks,
  arrange: guardSummaryCut,
  guard: (markdown, kept) => escapeShortcodes(markdown, kept.holdsShortcode),
  frontMatter: hugoFrontMatter,
  changeFields: ({ isDraft, ...fields }) => ({
    ...fields,
    ...(isDraft !== undefined && { draft: isDraft }),
  }),
};
