import type { AssetPlace, Dialect } from '../dialect';
import type { SiteConventions } from '../target';
import { hugoAddress, isBundlePath, relativeAddress } from './hugo-address';
import { guardSummaryCut, toHugoBlocks } from './hugo-document';
import { hugoFrontMatter } from './hugo-front-matter';
import { escapeShortcodes } from './hugo-text';

/**
 * Hugo's leaf bundles: `content/posts/<slug>/index.md` with its images beside it. Verified with
 * Hugo 0.111; see https://gohugo.io/content-management/page-bundles/.
 */
export function hugo({ posts = 'content/posts' }: SiteConventions): Dialect {
  const addressOf: Dialect['addressOf'] = ({ path, slug, url }) => hugoAddress(path, slug, url);
  return {
    generator: 'hugo',
    posts,
    newPath: ({ slug }) => `${posts}/${slug}/index.md`,
    addressOf,
    hrefBetween: (from, to) => relativeAddress(addressOf(from), addressOf(to)),
    assetsOf,
    translate: toHugoBlocks,
    arrange: guardSummaryCut,
    guard: (markdown, kept) => escapeShortcodes(markdown, kept.holdsShortcode),
    frontMatter: hugoFrontMatter,
    changeFields: ({ isDraft, ...fields }) => ({
      ...fields,
      ...(isDraft !== undefined && { draft: isDraft }),
    }),
  };
}

/** Beside a bundle's text, or among the site's files. */
function assetsOf(path: string): AssetPlace {
  if (isBundlePath(path)) return { folder: path.slice(0, path.lastIndexOf('/') + 1), prefix: '' };
  const stem = path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
  return { folder: `static/images/${stem}/`, prefix: `/images/${stem}/` };
}
