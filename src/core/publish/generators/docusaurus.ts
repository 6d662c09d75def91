import type { FrontMatterFields } from '#core/document/front-matter';
import { relativeAddressOf } from '../move-links';
import type { Dialect, FileProperties, PlacedPost } from '../dialect';
import { guardTruncation, toDocusaurusBlocks } from './docusaurus-document';
import { docusaurusFrontMatter } from './docusaurus-front-matter';
import { guardMdx } from './mdx-guard';

const POSTS = 'blog';

/** The day that begins the name of a post's file or folder. */
const DAY = /^(.*?)(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/]?([^]*)$/;

/**
 * A Docusaurus blog: `blog/<day>-<slug>/index.md` with its images beside it, read as MDX. What is
 * written works with and without `future.v4`. Verified with Docusaurus 3.10; see
 * https://docusaurus.io/docs/blog.
 */
export const docusaurus: Dialect = {
  generator: 'docusaurus',
  posts: POSTS,
  isDated: true,
  showsFuture: true,
  newPath: ({ slug, created }) => `${POSTS}/${created.slice(0, 10)}-${slug}/index.md`,
  addressOf: docusaurusAddress,
  hrefBetween: (from, to) => relativeAddressOf(to.path, from.path),
  assetsOf: (path) => ({ folder: path.slice(0, path.lastIndexOf('/') + 1), prefix: './' }),
  translate: toDocusaurusBlocks,
  arrange: guardTruncation,
  guard: guardMdx,
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

/** A post that is no draft any more must not stay out of the lists. */
function isShownAgain(isDraft: boolean | undefined, properties: FileProperties): boolean {
  return isDraft === false && properties['unlisted'] === true;
}

/** The slug of its front matter, or else the day and the name of its file. */
function docusaurusAddress({ path, slug }: PlacedPost): readonly string[] {
  const bare = path.replace(/^[^/]+\//, '').replace(/(?:\/index)?\.[^./]+$/, '');
  const dated = DAY.exec(bare);
  const named =
    dated === null ? bare : `${dated[2]}/${dated[3]}/${dated[4]}/${dated[1]}${dated[5]}`;
  return (slug ?? named).split('/').filter((part) => part !== '');
}
