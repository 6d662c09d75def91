import { lastPart } from '#core/import/name-index';
import type { EntryRecord } from '#core/library/record';
import type { Dialect, FrontMatterPlan } from '../dialect';
import { relativeAddressOf } from '../move-links';
import { toGfmBlocks } from './gfm-document';
import { readPostFields } from './site-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

const IMAGES = 'images';

/**
 * A folder of Markdown as GitHub reads it, for no generator: `<slug>.md`, with the images of each
 * post in a folder of its own, `images/<slug>/`.
 */
export const markdownFolder: Dialect = {
  generator: 'markdown',
  posts: '',
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

function markdownFrontMatter(record: EntryRecord, slug: string): FrontMatterPlan {
  const { title, isDraft, description, isDescribed, properties, problems } = readPostFields(record);
  return {
    lines: [
      yamlLine('title', title),
      `date: ${yamlDate(record.created)}`,
      `updated: ${yamlDate(record.updated)}`,
      yamlLine('slug', slug),
      yamlLine('draft', isDraft),
      yamlLine('tags', record.tags),
      ...(record.aliases.length > 0 ? [yamlLine('aliases', record.aliases)] : []),
      ...(isDescribed ? [yamlLine('description', description)] : []),
      ...properties.map(([key, value]) => yamlLine(key, value)),
    ],
    problems: [
      ...problems,
      ...(isDraft ? ['It is an idea or marked as a draft, and its front matter says so.'] : []),
    ],
    isDraft,
  };
}
