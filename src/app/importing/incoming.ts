import type { ImportFinding } from '#contract/importing/import-report';
import { readFrontMatter } from '#core/document/front-matter';
import { collectLinks } from '#core/document/wikilinks';
import { collectFileReferences, type FileReference } from '#core/import/file-references';
import { readRecalls } from '#core/growth/recall/recalls-in-front-matter';
import { tagName } from '#core/import/joplin-source';
import { folderOf } from '#core/import/name-index';
import type { Source } from '#core/import/source';
import type { SourceReader, SourceText } from '#core/import/source-reader';
import type { EntryKind } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { readTalkHistory } from '#core/talk/history-in-front-matter';
import type { Machine } from '../machine';
import { Parcel } from './parcel';
import { createRecord } from '../library/records';

/** A source that is being imported, with what its files mean. */
export interface OpenedSource {
  readonly source: Source;
  readonly reader: SourceReader;
  /** Paths of the files that texts show. */
  readonly taken: Set<string>;
}

/** A sentence on what comes in otherwise, with the place and both texts where there are such. */
export type Finding = Omit<ImportFinding, 'file'>;

/** A record without its text. */
export type RecordHead = Omit<EntryRecord, 'document' | 'verbatim'>;

/** The text of an entry on its way into the library. */
export interface IncomingText extends Pick<EntryRecord, 'document' | 'verbatim'> {
  /** As it was read, before links and attachments. */
  readonly markdown: string;
}

/** A text on its way into the library. There may be many: only what is small is at hand. */
export interface Incoming extends OpenedSource {
  /** Its path in the source. */
  readonly path: string;
  /** What a person calls the file. */
  readonly file: string;
  /** What names it in the source for good, see the record. */
  readonly origin: string;
  /** The hash of the file, to tell later whether it has changed in its blog. */
  readonly fileHash: string;
  head: RecordHead;
  /** Whether the text tells when it was written; otherwise its file's time stands for that. */
  readonly isDated: boolean;
  readonly text: Parcel<IncomingText>;
  /** The tag that its folder would be; null where it lies in none, or folders mean other things. */
  readonly folderTag: string | null;
  /** That tag where it was given to the text, which doesn't tell it. */
  readonly addedTag: string | null;
  /** The titles that the text links to. */
  links: readonly string[];
  /** The files that the text refers to. */
  references: readonly FileReference[];
  /** What does not come in as it was. */
  readonly losses: string[];
  /** What the import ledger found, and what was changed on purpose and means the same. */
  readonly found: { readonly losses: Finding[]; readonly changes: Finding[] };
}

/** A text that was just read. */
export interface ReadIncoming {
  readonly incoming: Incoming;
  /** What the source holds as the text; null when it is no Markdown. */
  readonly original: string | null;
  /** As it was read. */
  readonly markdown: string;
}

/** Sources whose folders say what a text is about, as far as anything but its path does. */
const BY_FOLDER = new Set(['markdown', 'obsidian']);

/**
 * Reads one text of a source. @throws Problem when it can't be read.
 * @param wish.kind what it becomes when it doesn't say so itself
 * @param wish.folderTags whether its folder becomes a tag, as notebooks of Joplin do
 */
export async function readIncoming(
  machine: Machine,
  { source, reader, taken }: OpenedSource,
  path: string,
  wish: { readonly kind: EntryKind; readonly folderTags: boolean },
): Promise<ReadIncoming> {
  const whole = await source.readText(path);
  const text = reader.read(path, whole);
  const kind = text.kind ?? wish.kind;
  const record = await createRecord(machine, {
    foreign: true,
    kind,
    fileName: text.fileName,
    markdown: text.markdown,
    ...(text.title !== undefined && { title: text.title }),
    ...(text.tags && { tags: text.tags }),
  });
  const { document, verbatim, ...head } = record;
  const { markdown } = text;
  const values = deriveEntryValues(record, text.fileName, kind);
  const losses = [...(text.losses ?? [])];
  if (values.problem !== null) {
    losses.push(`The front matter can't be read and is kept as it is: ${values.problem}`);
  }
  const folderTag = BY_FOLDER.has(reader.source) ? tagName(folderOf(path)) || null : null;
  const tags = text.onlyTags ?? head.tags;
  const addedTag = wish.folderTags && !hasTag(tags, folderTag) ? folderTag : null;
  const modified = await source.modified(path);
  const told = text.created ?? values.created;
  const created = told ?? modified ?? head.created;
  const incoming: Incoming = {
    source,
    reader,
    taken,
    path,
    file: source.nameOf(path),
    origin: text.key === path ? source.nameOf(path) : text.key,
    fileHash: machine.hash(whole),
    head: {
      ...head,
      tags: addedTag === null ? [...tags] : [...tags, addedTag],
      kind: values.kind,
      stage: stageOf(text, head.frontMatter, values),
      private: values.private,
      ...readTalkHistory(head.frontMatter),
      recalls: readRecalls(head.frontMatter),
      aliases: [...new Set([...head.aliases, ...(text.aliases ?? [])])],
      created,
      updated: text.updated ?? values.updated ?? created,
    },
    folderTag,
    addedTag,
    isDated: told !== null,
    text: new Parcel(machine, { markdown, document, verbatim }),
    links: collectLinks(document),
    references: collectFileReferences(record),
    losses,
    found: { losses: [], changes: (text.changes ?? []).map((what) => ({ what })) },
  };
  return { incoming, original: text.original === undefined ? whole : text.original, markdown };
}

function hasTag(tags: readonly string[], tag: string | null): boolean {
  return tags.some((one) => one.toLowerCase() === tag?.toLowerCase());
}

/** The whole record of a text. */
export function toRecord({ head, text }: Incoming): EntryRecord {
  const { document, verbatim } = text.open();
  return { ...head, document, verbatim };
}

/** A stage that the text itself names goes before that of its place in the source. */
function stageOf(
  text: SourceText,
  frontMatter: string | null,
  { kind, stage }: Pick<EntryRecord, 'kind' | 'stage'>,
): EntryRecord['stage'] {
  if (stage === null || text.stage === undefined || kind !== text.kind) return stage;
  const { properties } = readFrontMatter(frontMatter);
  return 'stage' in properties ? stage : text.stage;
}
