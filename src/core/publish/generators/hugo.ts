import type { Dialect } from '../dialect';
import { meantShortcodes } from '../meant-source';
import type { PlacedPost } from '../places/placed-post';
import { folderOf, layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { HUGO_RULE, hugoPage, isBundlePath, relativeAddress } from './hugo-address';
import { guardSummaryCut, toHugoBlocks } from './hugo-document';
import { hugoFrontMatter } from './hugo-front-matter';
import { escapeShortcodes } from './hugo-text';
import { fileNameOf } from './permalink';
import { baseFor } from './site-address';

const USUAL: UsualLayout = {
  posts: 'content/posts',
  fileNames: { beside: ':slug/index.md', static: ':slug.md' },
  images: ['beside', 'static'],
  permalink: HUGO_RULE,
};

/**
 * Hugo's leaf bundles: `content/posts/<slug>/index.md` with its images beside it, or flat files with
 * images in `static/images/`. Verified with Hugo 0.111; see
 * https://gohugo.io/content-management/page-bundles/ and https://gohugo.io/content-management/urls/.
 */
export function hugoDialect(site: SiteConventions = {}): Dialect {
  // A page without a folder of its own has another way to what lies beside its text.
  const isUgly = site.permalink?.endsWith('.html') === true;
  const usual = isUgly ? { ...USUAL, images: USUAL.images.toReversed() } : USUAL;
  const layout = layOut(site, usual);
  const base = baseFor(site);
  // Hugo makes `:title` of the title: so that the address stays with the slug, the post says it.
  const writesAddress = layout.permalink.includes(':title');
  const pageOf = (post: PlacedPost) => hugoPage(post, layout.permalink, layout.posts);
  return {
    generator: 'hugo',
    layout,
    usual,
    addressKey: 'url',
    writesAddress,
    redirects: true,
    pageOf,
    hrefBetween: (from, to) => relativeAddress(pageOf(from), pageOf(to)),
    assetsOf: (path) => {
      if (isBundlePath(path)) return { folder: folderOf(path), prefix: '' };
      const own = `images/${fileNameOf(path)}/`;
      const folder = `static/${own}`;
      // Themes put the blog's path before what doesn't begin with a slash.
      if (base !== '') return { folder, prefix: `${base}/${own}`, fieldPrefix: own };
      return { folder, prefix: `/${own}` };
    },
    translate: toHugoBlocks,
    arrange: guardSummaryCut,
    guard: (markdown, kept) => escapeShortcodes(markdown, kept.holdsShortcode),
    meantIn: meantShortcodes,
    frontMatter: (post) => hugoFrontMatter(post, writesAddress),
    changeFields: ({ isDraft, ...fields }) => ({
      ...fields,
      ...(isDraft !== undefined && { draft: isDraft }),
    }),
  };
}
