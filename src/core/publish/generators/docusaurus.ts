import type { FrontMatterFields } from '#core/document/front-matter';
import { relativeAddressOf } from '../move-links';
import type { Dialect, FileProperties } from '../dialect';
import { meantMdx } from '../meant-source';
import type { PlacedPost } from '../places/placed-post';
import { folderOf, layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { guardTruncation, toDocusaurusBlocks } from './docusaurus-document';
import { docusaurusFrontMatter } from './docusaurus-front-matter';
import { guardMdx } from './mdx-guard';
import { fileNameOf, fillPermalink } from './permalink';
import { baseFor } from './site-address';

const USUAL: UsualLayout = {
  posts: 'blog',
  fileNames: { beside: ':year-:month-:day-:slug/index.md', static: ':year-:month-:day-:slug.md' },
  images: ['beside', 'static'],
  permalink: '/blog/:slug',
};

/** The day that begins the name of a post's file or folder. */
const DAY = /^(.*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?([^]*)$/;

/**
 * A Docusaurus blog: `blog/<day>-<slug>/index.md` with its images beside it, read as MDX. What is
 * written works with and without `future.v4`. Verified with Docusaurus 3.10; see
 * https://docusaurus.io/docs/blog.
 */
export function docusaurusDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  const base = baseFor(site);
  return {
    generator: 'docusaurus',
    layout,
    usual: USUAL,
    isDated: true,
    showsFuture: true,
    pageOf: (post) =>
      fillPermalink(layout.permalink, post, { slug: docusaurusAddress(post, layout.posts) }),
    // By their files: Docusaurus itself finds the address.
    hrefBetween: (from, to) => relativeAddressOf(to.path, from.path),
    assetsOf: (path) => {
      if (layout.images === 'beside') return { folder: folderOf(path), prefix: './' };
      const own = `/images/${fileNameOf(path).replace(/^\d{4}-\d\d-\d\d-/, '')}/`;
      // Docusaurus puts the blog's path before images and before what front matter names.
      return { folder: `static${own}`, prefix: own, linkPrefix: `pathname://${base}${own}` };
    },
    translate: toDocusaurusBlocks,
    arrange: guardTruncation,
    guard: guardMdx,
    meantIn: meantMdx,
    frontMatter: docusaurusFrontMatter,
    changeFields: ({ isDraft, properties, ...fields }, there): FrontMatterFields => ({
      ...fields,
      ...(isDraft !== undefined && { draft: isDraft }),
      ...((properties !== undefined || isShownAgain(isDraft, there)) && {
        properties: {
          ...properties,
          ...(isShownAgain(isDraft, there) && { unlisted: null }),
        },
      }),
    }),
  };
}

/** A post that is no draft any more must not stay out of the lists. */
function isShownAgain(isDraft: boolean | undefined, properties: FileProperties): boolean {
  return isDraft === false && properties['unlisted'] === true;
}

/** The slug of its front matter, or else the day and the name of its file. */
function docusaurusAddress({ path, slug }: PlacedPost, posts: string): string {
  const below = path.startsWith(`${posts}/`) ? path.slice(posts.length + 1) : path;
  const bare = below.replace(/(?:\/index)?\.[^./]+$/, '');
  const dated = DAY.exec(bare);
  const named =
    dated === null ? bare : `${dated[2]}/${dated[3]}/${dated[4]}/${dated[1]}${dated[5]}`;
  return (slug ?? named).replace(/^\/+|\/+$/g, '');
}
