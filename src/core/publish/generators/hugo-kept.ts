import { blockHash, leadingTitle } from '#core/document/blocks';
import type { DocumentNode } from '#core/document/document';
import {
  type FrontMatterFields,
  type FrontMatterValues,
  readFrontMatter,
} from '#core/document/front-matter';
import { fromMarkdown } from '#core/document/from-markdown';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { WRITERS_KEYS } from '#core/draft/plan';
import { readBlogPost } from '#core/import/blog-post';
import { collectFileReferences } from '#core/import/file-references';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { withFrontMatter } from '#core/import/leading-front-matter';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { placeAttachments } from '../attachments';
import { keepSource, type KeptSource, NOTHING_KEPT } from '../kept-source';
import { readerBlocks } from '../reader-copy';
import type { GeneratedPost } from './hugo';
import { isBundlePath } from './hugo-address';
import { translateBlocks } from './hugo-document';
import { escapeShortcodes } from './hugo-text';

/** The file that a post came from, as it is in the blog. */
export interface KeptFile {
  /** Relative to the site's folder. */
  readonly path: string;
  /** Null when it is gone. */
  readonly text: string | null;
  /** The names in the folder to which its images would be copied. */
  readonly taken: readonly string[];
}

/** Keys that mean something in the library only, or are written by other rules. */
const LIBRARY_KEYS = new Set(['kind', 'stage', 'attachments', 'created']);

/** Where copies of a text's images go: beside a bundle's text, or among the site's files. */
export function keptAssetFolder(path: string): string {
  if (isBundlePath(path)) return path.slice(0, path.lastIndexOf('/') + 1);
  return `static/images/${stemOf(path)}/`;
}

/**
 * An entry as the file that it came from, with what was changed in the library since: the bytes of
 * all else stay, and so do the file's place, its unknown keys and what is in Hugo's own dialect.
 * @param hrefTo the address of the entry that a `[[link]]` names, or null when readers have none
 * @param now ISO 8601; Hugo leaves out posts of the future
 * @param style how what was changed is written
 */
export function rewriteHugoPost(
  record: EntryRecord,
  file: KeptFile,
  hrefTo: (title: string) => string | null,
  now: string,
  style: Partial<MarkdownStyle> = {},
): GeneratedPost {
  const { fields, isDraft, problem } = changedFields(record, file);
  const fenced = fenceJsonFrontMatter(file.text ?? '');
  const text = fenced?.markdown ?? file.text ?? '';
  const isAsBefore = Object.keys(fields).length === 0;
  const base = isAsBefore ? text : withFrontMatter(text, fields);
  const withJson = (whole: string): string =>
    fenced !== null && isAsBefore ? whole.replace(fenced.yaml, () => fenced.json) : whole;
  const { document, verbatim } = fromMarkdown(base);
  const [first, ...rest] = document.content ?? [];
  const front = first?.type === 'frontmatter' ? [first] : [];
  const before = front.length > 0 ? rest : (document.content ?? []);
  const body = rewriteBody(record, file, { before, hrefTo, document });
  const isSame = hashesOf(body.blocks).join() === hashesOf(before).join();
  const known = file.text === null ? record.verbatim : verbatim;
  const written = toMarkdown(
    { ...document, content: [...front, ...body.blocks] },
    { verbatim: known, style },
  );
  return {
    path: file.path,
    text: withJson(isSame ? base : escapeShortcodes(written, body.kept.holdsShortcode)),
    copies: body.copies,
    assetFolder: keptAssetFolder(file.path),
    moved: body.moved,
    isDraft,
    warnings: [
      ...(problem === null ? [] : [problem]),
      ...(file.text === null ? ['Its file was deleted in the blog and is written anew.'] : []),
      ...(fenced !== null && !isAsBefore
        ? ['Its front matter was JSON and is written as YAML, which says the same.']
        : []),
      ...(isDraft ? ['It is marked as a draft, so Hugo does not show it.'] : []),
      ...(record.created > now
        ? ['Its date lies in the future; Hugo shows it only after that date.']
        : []),
      ...body.warnings,
    ],
  };
}

/** What hides in the library must not come out, but the blog's shortcodes are still meant. */
const FILE_GONE: KeptSource = { ...NOTHING_KEPT, holdsShortcode: () => true };

interface RewrittenBody {
  readonly blocks: readonly DocumentNode[];
  readonly kept: KeptSource;
  readonly copies: GeneratedPost['copies'];
  readonly moved: GeneratedPost['moved'];
  readonly warnings: readonly string[];
}

/** The entry's blocks: those that the file holds as they are, the others as Hugo reads them. */
function rewriteBody(
  record: EntryRecord,
  file: KeptFile,
  base: {
    readonly before: readonly DocumentNode[];
    readonly document: DocumentNode;
    readonly hrefTo: (title: string) => string | null;
  },
): RewrittenBody {
  const kept = file.text === null ? FILE_GONE : keepSource(file.text, base.document);
  const known = new Set(hashesOf(base.before));
  const inFile =
    file.text === null
      ? new Set(Object.keys(record.attachments).filter((source) => isStillThere(source, file)))
      : new Set(
          collectFileReferences({ frontMatter: null, document: base.document }).map(
            ({ reference }) => reference,
          ),
        );
  const attachments = Object.fromEntries(
    Object.entries(record.attachments).filter(([source]) => !inFile.has(source)),
  );
  const place = isBundlePath(file.path) ? '' : `/images/${stemOf(file.path)}/`;
  const placed = placeAttachments(record.document.content ?? [], attachments, place, file.taken);
  const warnings = new Set<string>();
  const blocks = placed.blocks.flatMap((block) => {
    if (known.has(blockHash(block))) return [block];
    const translated = translateBlocks(readerBlocks([block], kept), base.hrefTo, kept);
    for (const warning of translated.warnings) warnings.add(warning);
    return translated.blocks;
  });
  for (const source of placed.missing) {
    if (!inFile.has(source)) {
      warnings.add(`The image ${source} is not in the library and will be missing.`);
    }
  }
  return {
    blocks: blocks.filter((block) => !isEmptyParagraph(block)),
    kept,
    copies: placed.copies,
    moved: placed.moved,
    warnings: [...warnings],
  };
}

/** Whether a file that a deleted text showed was left: beside it, or among the site's files. */
function isStillThere(source: string, { taken }: KeptFile): boolean {
  return source.startsWith('/') || taken.includes(source);
}

/** What the entry's fields say otherwise than the file's front matter. */
function changedFields(
  record: EntryRecord,
  { path, text }: KeptFile,
): { fields: FrontMatterFields; isDraft: boolean; problem: string | null } {
  const post = readBlogPost('hugo', path, text ?? '');
  const read = readEntryMarkdown(post.markdown);
  const values = deriveEntryValues(read, post.fileName, 'post');
  const told = readFrontMatter(read.frontMatter ?? '');
  const own = readFrontMatter(record.frontMatter ?? '');
  const wasDraft = told.draft === true;
  if (values.problem !== null) {
    const problem = `The front matter in the blog can't be read (${values.problem}), so it stays as it is.`;
    return { fields: {}, isDraft: wasDraft, problem };
  }
  const isDraft = isDraftNow(record, post.stage, told, own);
  const tags = post.onlyTags ?? values.tags;
  const isTitledByText = told.title === undefined && leadingTitle(record.document) === record.title;
  const redirects = record.aliases.filter(isRedirect);
  const properties = own.problem === undefined ? changedProperties(told, own) : {};
  const fields: FrontMatterFields = {
    ...(record.title !== values.title && !isTitledByText && { title: record.title }),
    ...(own.date !== undefined && own.date !== told.date && { date: own.date }),
    ...(isDraft !== wasDraft && { draft: isDraft }),
    ...(!areSame(tags, record.tags) && { tags: record.tags }),
    ...(!areSame(told.aliases.filter(isRedirect), redirects) && {
      aliases: [...told.aliases.filter((alias) => !isRedirect(alias)), ...redirects],
    }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
  return { fields, isDraft, problem: null };
}

/** A stage that was chosen in the library goes before what front matter says. */
function isDraftNow(
  record: EntryRecord,
  stageThere: EntryRecord['stage'],
  told: FrontMatterValues,
  own: FrontMatterValues,
): boolean {
  const wasDraft = told.draft === true;
  if (record.stage !== stageThere) return record.stage === 'idea' || record.stage === 'drafting';
  return own.problem === undefined && own.draft !== undefined ? own.draft : wasDraft;
}

function changedProperties(
  told: FrontMatterValues,
  own: FrontMatterValues,
): Readonly<Record<string, unknown>> {
  const names = new Set([...Object.keys(told.properties), ...Object.keys(own.properties)]);
  const changes = [...names].flatMap((name): [string, unknown][] => {
    const value = own.properties[name];
    if (LIBRARY_KEYS.has(name) || WRITERS_KEYS.has(name)) return [];
    if (JSON.stringify(value) === JSON.stringify(told.properties[name])) return [];
    return [[name, value ?? null]];
  });
  return Object.fromEntries(changes);
}

/** In Hugo aliases are addresses that lead here; other aliases are titles and stay at home. */
function isRedirect(alias: string): boolean {
  return alias.startsWith('/');
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].join('\n') === [...new Set(others)].join('\n');
}

function isEmptyParagraph(block: DocumentNode): boolean {
  return block.type === 'paragraph' && (block.content ?? []).length === 0;
}

function hashesOf(blocks: readonly DocumentNode[]): readonly string[] {
  return blocks.filter((block) => !isEmptyParagraph(block)).map(blockHash);
}

function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}
