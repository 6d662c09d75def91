import { readFrontMatter } from '#core/document/front-matter';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { WRITERS_KEYS } from '#core/draft/plan';
import type { EntryRecord } from '#core/library/record';
import { type CopiedAsset, placeAttachments } from '../attachments';
import { copyLosses, tellLoss } from '../copy-losses';
import { readerCopy } from '../reader-copy';
import { toHugoBlocks } from './hugo-document';
import { escapeShortcodes } from './hugo-text';
import { yamlDate, yamlLine } from './yaml-values';

/** Where posts lie in a Hugo site, relative to its folder. */
export const HUGO_POSTS = 'content/posts';

/** An entry as a generator reads it. */
export interface GeneratedPost {
  /** The text's path, relative to the site's folder. */
  readonly path: string;
  readonly text: string;
  /** Images, by their names in `assetFolder`. */
  readonly copies: readonly CopiedAsset[];
  /** Where the images go, relative to the site's folder, with a slash at its end. */
  readonly assetFolder: string;
  /** Where the file calls an attachment otherwise than the entry: the new source by the old. */
  readonly moved: ReadonlyMap<string, string>;
  /** Whether the blog does not show it. */
  readonly isDraft: boolean;
  /** What will look different on the blog. */
  readonly warnings: readonly string[];
}

/** Keys that Outloud writes itself, and those that mean something in the library only. */
const OWN_KEYS = new Set([
  'title',
  'date',
  'created',
  'lastmod',
  'updated',
  'modified',
  'slug',
  'draft',
  'published',
  'tags',
  'tag',
  'kind',
  'stage',
  'private',
  'aliases',
  'alias',
  'attachments',
]);

/** The path of a new post. */
export function hugoPath(slug: string): string {
  return `${HUGO_POSTS}/${slug}/index.md`;
}

/**
 * An entry as a Hugo leaf bundle: `content/posts/<slug>/index.md` with its images beside it.
 * Verified with Hugo 0.111; see https://gohugo.io/content-management/page-bundles/.
 * @param hrefTo the address of the entry that a `[[link]]` names, or null when readers have none
 * @param now ISO 8601; Hugo leaves out posts of the future
 * @param style how the Markdown is written
 */
export function writeHugoPost(
  record: EntryRecord,
  slug: string,
  hrefTo: (title: string) => string | null,
  now: string,
  style: Partial<MarkdownStyle> = {},
): GeneratedPost {
  const placed = placeAttachments(readerCopy(record), record.attachments, '');
  const { blocks, warnings } = toHugoBlocks(placed.blocks, hrefTo);
  const body = toMarkdown({ type: 'doc', content: blocks }, { style });
  const { lines, problems, isDraft } = frontMatterLines(record, slug, now);
  return {
    path: hugoPath(slug),
    text: `---\n${lines.join('\n')}\n---\n${body === '' ? '' : `\n${escapeShortcodes(body)}`}`,
    copies: placed.copies,
    assetFolder: `${HUGO_POSTS}/${slug}/`,
    moved: new Map(),
    isDraft,
    warnings: [
      ...problems,
      ...warnings,
      ...placed.missing.map(
        (source) => `The image ${source} is not in the library and will be missing.`,
      ),
      ...copyLosses(blocks, body).map(tellLoss),
    ],
  };
}

function frontMatterLines(record: EntryRecord, slug: string, now: string) {
  const { properties, problem, draft } = readFrontMatter(record.frontMatter ?? '');
  const isDraft = record.stage === 'idea' || draft === true;
  const redirects = redirectsOf(record);
  const lines = [
    yamlLine('title', record.title.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
    `date: ${yamlDate(record.created)}`,
    `lastmod: ${yamlDate(record.updated)}`,
    yamlLine('slug', slug),
    yamlLine('draft', isDraft),
    yamlLine('tags', record.tags),
    ...(redirects.length > 0 ? [yamlLine('aliases', redirects)] : []),
    ...Object.entries(properties).flatMap(([key, value]) =>
      OWN_KEYS.has(key.toLowerCase()) || WRITERS_KEYS.has(key) ? [] : [yamlLine(key, value)],
    ),
  ];
  const problems = [
    ...(problem === undefined
      ? []
      : [`Its front matter can't be read (${problem}), so none of it is taken over.`]),
    ...(isDraft
      ? ['It is an idea or marked as a draft, so it is written as a draft that Hugo does not show.']
      : []),
    ...(record.created > now
      ? ['Its date lies in the future; Hugo shows it only after that date.']
      : []),
  ];
  return { lines, problems, isDraft };
}

/** In Hugo aliases are addresses that lead here; other aliases are titles and stay at home. */
function redirectsOf(record: EntryRecord): readonly string[] {
  return record.aliases.filter(
    (alias) => /^\/(?!\/)/.test(alias) && !/(^|\/)\.\.?(\/|$)|%2e|\\/i.test(alias),
  );
}
