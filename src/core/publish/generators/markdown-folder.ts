import { lastPart } from '#core/import/name-index';
import type { Dialect, FrontMatterPlan, NewPost } from '../dialect';
import { relativeAddressOf } from '../move-links';
import { folderOf, layOut, type UsualLayout } from '../site-layout';
import type { SiteConventions } from '../target';
import { toGfmBlocks } from './gfm-document';
import { isBundlePath } from './hugo-address';
import { planFrontMatter, titleField } from './new-front-matter';
import { WrittenDate } from './written-date';

const IMAGES = 'images';

const USUAL: UsualLayout = {
  posts: '',
  fileNames: { beside: ':slug/index.md', static: ':slug.md' },
  images: ['static', 'beside'],
  permalink: null,
};

/**
 * A folder of Markdown as GitHub reads it, for no generator: `<slug>.md`, with the images of each
 * post in a folder of its own, `images/<slug>/`.
 */
export function markdownFolderDialect(site: SiteConventions = {}): Dialect {
  const layout = layOut(site, USUAL);
  return {
    generator: 'markdown',
    layout,
    usual: USUAL,
    showsFuture: true,
    pageOf: ({ path }) => `/${path}`,
    hrefBetween: (from, to) => relativeAddressOf(to.path, from.path),
    assetsOf: (path) => {
      const folder = folderOf(path);
      if (layout.images === 'beside' && isBundlePath(path)) return { folder, prefix: '' };
      const own = `${IMAGES}/${lastPart(path).replace(/\.[^.]+$/, '')}/`;
      return { folder: folder + own, prefix: own };
    },
    translate: toGfmBlocks,
    arrange: (blocks) => blocks,
    guard: (markdown) => markdown,
    frontMatter: markdownFrontMatter,
    changeFields: ({ isDraft, ...fields }) => ({
      ...fields,
      ...(isDraft !== undefined && { draft: isDraft }),
    }),
  };
}

/** All that its entry says; no generator reads it. */
function markdownFrontMatter(post: NewPost): FrontMatterPlan {
  const { record } = post;
  return planFrontMatter(post, {
    generator: 'markdown',
    fields: (isDraft) => [
      titleField(record),
      ['date', new WrittenDate(post.created)],
      ['updated', new WrittenDate(post.updated)],
      ['slug', post.slug],
      ['draft', isDraft],
      ['tags', record.tags],
      record.aliases.length > 0 && ['aliases', record.aliases],
    ],
    keys: [],
    showsFuture: true,
    draft: 'It is an idea or marked as a draft, and its front matter says so.',
  });
}
