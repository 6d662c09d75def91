import { lastPart } from '#core/import/name-index';
import type { EntryRecord } from '#core/library/record';
import type { Dialect, FrontMatterPlan } from '../dialect';
import { relativeAddressOf } from '../move-links';
import { postMoment } from '../post-moment';
import { toGfmBlocks } from './gfm-document';
import { planFrontMatter, titleLine } from './new-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

const IMAGES = 'images';

/**
 * A folder of Markdown as GitHub reads it, for no generator: `<slug>.md`, with the images of each
 * post in a folder of its own, `images/<slug>/`.
 */
export const markdownFolder: Dialect = {
  generator: 'markdown',
  posts: '',
  showsFuture: true,
  newPath: ({ slug }) => `${slug}.md`,
  addressOf: ({ path }) => path.split('/'),
  hrefBetween: (from, to) => relativeAddressOf(to.path, from.path),
  assetsOf: (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
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

/** All that its entry says; no generator reads it. */
function markdownFrontMatter(record: EntryRecord, slug: string, now: string): FrontMatterPlan {
  return planFrontMatter(record, now, {
    generator: 'markdown',
    lines: (isDraft) => [
      titleLine(record),
      `date: ${yamlDate(postMoment(record))}`,
      `updated: ${yamlDate(record.updated)}`,
      yamlLine('slug', slug),
      yamlLine('draft', isDraft),
      yamlLine('tags', record.tags),
      ...(record.aliases.length > 0 ? [yamlLine('aliases', record.aliases)] : []),
    ],
    keys: [],
    showsFuture: true,
    draft: 'It is an idea or marked as a draft, and its front matter says so.',
  });
}
