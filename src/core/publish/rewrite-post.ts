import { blockHash, leadingTitle } from '#core/document/blocks';
import { contentOf, type DocumentNode } from '#core/document/document';
import {
  type FrontMatterFields,
  type FrontMatterValues,
  readFrontMatter,
} from '#core/document/front-matter';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { WRITERS_KEYS } from '#core/draft/plan';
import { isGrowthKey } from '#core/growth/private-keys';
import { readBlogPost } from '#core/import/blog-post';
import { collectCovers, collectFileReferences } from '#core/import/file-references';
import { fenceJsonFrontMatter } from '#core/import/json-front-matter';
import { leadingFrontMatter, withFrontMatter } from '#core/import/leading-front-matter';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { placeAttachments } from './attachments';
import type { Dialect, PostChanges } from './dialect';
import { keepSource, type KeptSource, NOTHING_KEPT } from './kept-source';
import { readerBlocks } from './reader-copy';
import { moveCovers } from './move-references';
import { GENERATOR_NAMES } from './target';
import type { GeneratedPost, PostSetting } from './write-post';

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

/**
 * An entry as the file that it came from, with what was changed in the library since: the bytes of
 * all else stay, and so do the file's place, its unknown keys and what is in the generator's own dialect.
 */
export function rewritePost(
  record: EntryRecord,
  file: KeptFile,
  { dialect, hrefTo, now, style }: PostSetting,
): GeneratedPost {
  const fenced = fenceJsonFrontMatter(file.text ?? '');
  const text = fenced?.markdown ?? file.text ?? '';
  const there = fromMarkdown(text);
  const images = placeImages(record, file, there.document, dialect);
  const frontMatter = moveCovers(record.frontMatter, images.placed.covers);
  const changed = changedFields({ ...record, frontMatter }, file, dialect);
  const { fields, isDraft: isMarked, problem } = changed;
  const isAmongDrafts = dialect.isDraftPath?.(file.path) === true;
  const isDraft = isMarked || isAmongDrafts;
  const name = GENERATOR_NAMES[dialect.generator];
  const isAsBefore = Object.keys(fields).length === 0;
  const base = isAsBefore ? text : withFrontMatter(text, fields);
  const withJson = (whole: string): string =>
    fenced !== null && isAsBefore ? whole.replace(fenced.yaml, () => fenced.json) : whole;
  const { document, verbatim } = isAsBefore ? there : fromMarkdown(base);
  const [first, ...rest] = contentOf(document);
  const front = first?.type === 'frontmatter' ? [first] : [];
  const before = front.length > 0 ? rest : contentOf(document);
  const body = rewriteBody(file, images, { before, hrefTo, document, dialect });
  const isSame = hashesOf(body.blocks).join() === hashesOf(before).join();
  const known = file.text === null ? record.verbatim : verbatim;
  const written = toMarkdown(
    { ...document, content: [...front, ...body.blocks] },
    { verbatim: known, style },
  );
  return {
    path: file.path,
    text: withJson(isSame ? base : guardBody(written, body.kept, file.path, dialect)),
    copies: body.copies,
    assetFolder: dialect.assetsOf(file.path).folder,
    moved: body.moved,
    covers: images.placed.covers,
    isDraft,
    refusal: null,
    warnings: [
      ...(problem === null ? [] : [problem]),
      ...(file.text === null ? ['Its file was deleted in the blog and is written anew.'] : []),
      ...(fenced !== null && !isAsBefore
        ? ['Its front matter was JSON and is written as YAML, which says the same.']
        : []),
      ...(isAmongDrafts ? [`It lies among the drafts, so ${name} does not show it.`] : []),
      ...(isMarked && !isAmongDrafts
        ? [
            dialect.generator === 'markdown'
              ? 'It is marked as a draft, and its front matter says so.'
              : `It is marked as a draft, so ${name} does not show it.`,
          ]
        : []),
      ...(record.created > now && dialect.showsFuture !== true
        ? [`Its date lies in the future; ${name} shows it only after that date.`]
        : []),
      ...body.warnings,
    ],
  };
}

/** Front matter is no text that a generator looks for its own syntax in. */
function guardBody(markdown: string, kept: KeptSource, path: string, dialect: Dialect): string {
  const front = leadingFrontMatter(markdown) ?? '';
  const end = markdown.indexOf(front) + front.length;
  return markdown.slice(0, end) + dialect.guard(markdown.slice(end), kept, path);
}

/** What hides in the library must not come out, but the blog's own markup is still meant. */
const FILE_GONE: KeptSource = {
  ...NOTHING_KEPT,
  isNew: false,
  holdsShortcode: () => true,
  holdsTemplate: () => true,
  holdsMarkup: () => true,
  holdsTag: () => true,
};

interface RewrittenBody {
  readonly blocks: readonly DocumentNode[];
  readonly kept: KeptSource;
  readonly copies: GeneratedPost['copies'];
  readonly moved: GeneratedPost['moved'];
  readonly warnings: readonly string[];
}

/** A post's blocks with the images that its file does not have yet in their places. */
interface PlacedImages {
  readonly placed: ReturnType<typeof placeAttachments>;
  readonly isThere: (source: string) => boolean;
  /** What the file itself names already. */
  readonly inFile: ReadonlySet<string>;
}

function placeImages(
  record: EntryRecord,
  file: KeptFile,
  document: DocumentNode,
  dialect: Dialect,
): PlacedImages {
  const inFile =
    file.text === null
      ? new Set(Object.keys(record.attachments).filter((source) => isStillThere(source, file)))
      : new Set(
          collectFileReferences({ frontMatter: null, document }).map(({ reference }) => reference),
        );
  const attachments = Object.fromEntries(
    Object.entries(record.attachments).filter(([source]) => !inFile.has(source)),
  );
  const told = collectCovers(leadingFrontMatter(file.text ?? ''));
  const assets = dialect.assetsOf(file.path);
  const { prefix, linkPrefix = prefix } = assets;
  const placed = placeAttachments(contentOf(record.document), attachments, {
    ...assets,
    inUse: file.taken,
    covers: collectCovers(record.frontMatter).filter((cover) => !told.includes(cover)),
  });
  const copied = new Set(placed.copies.flatMap(({ name }) => [prefix + name, linkPrefix + name]));
  return {
    placed,
    inFile,
    isThere: (source) => inFile.has(source) || copied.has(source),
  };
}

/** The entry's blocks: those that the file holds as they are, the others as the generator reads them. */
function rewriteBody(
  file: KeptFile,
  { placed, inFile, isThere }: PlacedImages,
  base: {
    readonly before: readonly DocumentNode[];
    readonly document: DocumentNode;
    readonly hrefTo: (title: string) => string | null;
    readonly dialect: Dialect;
  },
): RewrittenBody {
  const kept = file.text === null ? FILE_GONE : keepSource(file.text, base.document);
  const known = new Set(hashesOf(base.before));
  const warnings = new Set<string>();
  const blocks = placed.blocks.flatMap((block) => {
    if (known.has(blockHash(block))) return [block];
    const translation = { hrefTo: base.hrefTo, kept, path: file.path, isThere };
    const translated = base.dialect.translate(readerBlocks([block], kept), translation);
    for (const warning of translated.warnings) warnings.add(warning);
    return translated.blocks;
  });
  for (const source of placed.missing) {
    if (!inFile.has(source)) {
      warnings.add(`The image ${source} is not in the library and will be missing.`);
    }
  }
  const whole = blocks.filter((block) => !isEmptyParagraph(block));
  // Footnotes that the file has are its site's own affair.
  const listed = kept.holdsFootnotes ? undefined : base.dialect.listFootnotes;
  return {
    blocks: listed?.(whole) ?? whole,
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
  dialect: Dialect,
): { fields: FrontMatterFields; isDraft: boolean; problem: string | null } {
  const post = readBlogPost(dialect.generator, path, text ?? '');
  const read = readEntryMarkdown(post.markdown);
  const values = deriveEntryValues(read, post.fileName, 'post');
  const told = readFrontMatter(read.frontMatter);
  const own = readFrontMatter(record.frontMatter);
  const wasDraft = post.stage === 'drafting';
  if (values.problem !== null) {
    const problem = `The front matter in the blog can't be read (${values.problem}), so it stays as it is.`;
    return { fields: {}, isDraft: wasDraft, problem };
  }
  const isDraft = isDraftNow(record, post.stage, own);
  const tags = post.onlyTags ?? values.tags;
  const isTitledByText = told.title === undefined && leadingTitle(record.document) === record.title;
  const redirects = record.aliases.filter(isRedirect);
  const properties = own.problem === undefined ? changedProperties(told, own) : {};
  const changes: PostChanges = {
    ...(record.title !== values.title && !isTitledByText && { title: record.title }),
    ...(own.date !== undefined && own.date !== told.date && { date: own.date }),
    ...(isDraft !== wasDraft && { isDraft }),
    ...(!areSame(tags, record.tags) && { tags: record.tags }),
    ...(!areSame(told.aliases.filter(isRedirect), redirects) && {
      aliases: [...told.aliases.filter((alias) => !isRedirect(alias)), ...redirects],
    }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
  const fields = dialect.changeFields(changes, told.properties);
  return { fields, isDraft, problem: null };
}

/** A stage that was chosen in the library goes before what front matter says. */
function isDraftNow(
  record: EntryRecord,
  stageThere: EntryRecord['stage'],
  own: FrontMatterValues,
): boolean {
  if (record.stage !== stageThere) return record.stage === 'idea' || record.stage === 'drafting';
  return own.problem === undefined && own.draft !== undefined
    ? own.draft
    : stageThere === 'drafting';
}

function changedProperties(
  told: FrontMatterValues,
  own: FrontMatterValues,
): Readonly<Record<string, unknown>> {
  const names = new Set([...Object.keys(told.properties), ...Object.keys(own.properties)]);
  const changes = [...names].flatMap((name): [string, unknown][] => {
    const value = own.properties[name];
    if (LIBRARY_KEYS.has(name) || WRITERS_KEYS.has(name.toLowerCase())) return [];
    // What the blog’s own file holds under such a name is its own, and stays.
    if (isGrowthKey(name, value) || isGrowthKey(name, told.properties[name])) return [];
    if (JSON.stringify(value) === JSON.stringify(told.properties[name])) return [];
    return [[name, value ?? null]];
  });
  return Object.fromEntries(changes);
}

/** Such aliases are addresses that lead here; other aliases are titles and stay at home. */
function isRedirect(alias: string): boolean {
  return alias.startsWith('/');
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return [...new Set(some)].join('\n') === [...new Set(others)].join('\n');
}

function isEmptyParagraph(block: DocumentNode): boolean {
  return block.type === 'paragraph' && contentOf(block).length === 0;
}

function hashesOf(blocks: readonly DocumentNode[]): readonly string[] {
  return blocks.filter((block) => !isEmptyParagraph(block)).map(blockHash);
}
