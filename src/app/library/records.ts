import { EMPTY_DOCUMENT } from '#core/document/document';
import { findDocumentProblem } from '#core/document/find-problem';
import type { DocumentNode } from '#core/document/document';
import { isDraftKind } from '#core/draft/draft';
import type { EntryKind } from '#core/library/entry';
import { readEntryMarkdown, type EntryText } from '#core/library/entry-markdown';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import { deriveEntryValues } from '#core/note/entry-values';
import { Problem } from '#core/problem';
import type { Machine } from '../machine';

/** What is asked of a new entry; the text's front matter fills in what is left out. */
export interface EntrySeed {
  readonly kind: EntryKind;
  readonly title?: string;
  /** The last part of the path that the text came from: the title of a text that has none. */
  readonly fileName?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  readonly markdown: string;
  /** Whether it is a stranger's: even a short one may be made to take long to read. */
  readonly foreign?: boolean;
}

/** Characters up to which a text is read at once: handing it to another thread takes longer. */
const SHORT = 20_000;

/** A new record at its first revision. */
export async function createRecord(machine: Machine, seed: EntrySeed): Promise<EntryRecord> {
  const now = machine.now().toISOString();
  return {
    version: RECORD_VERSION,
    id: machine.newId(),
    kind: seed.kind,
    stage: isDraftKind(seed.kind) ? 'drafting' : null,
    created: now,
    updated: now,
    revision: 1,
    attachments: {},
    origin: null,
    publications: [],
    ancestors: [],
    ignored: [],
    rehearsals: [],
    proposals: [],
    recalls: [],
    ...(await readText(machine, seed)),
  };
}

/** What the Markdown of an entry tells. */
export type EntryTextValues = Pick<
  EntryRecord,
  'title' | 'tags' | 'aliases' | 'private' | 'frontMatter' | 'document' | 'verbatim'
>;

/** The parts of a record that its Markdown tells. */
export async function readText(machine: Machine, seed: EntrySeed): Promise<EntryTextValues> {
  const read = await readMarkdown(machine, seed);
  const values = deriveEntryValues(read, seed.fileName ?? 'Untitled', seed.kind);
  return {
    title: seed.title ?? values.title,
    tags: [...new Set([...(seed.tags ?? []), ...values.tags])],
    aliases: [...values.aliases],
    private: seed.private ?? values.private,
    ...read,
  };
}

/** Reads a Markdown text; a long one without keeping the app busy. */
export async function readMarkdown(
  machine: Machine,
  { markdown, foreign = false }: Pick<EntrySeed, 'markdown' | 'foreign'>,
): Promise<Pick<EntryRecord, keyof EntryText>> {
  if (markdown === '') return { frontMatter: null, document: EMPTY_DOCUMENT, verbatim: null };
  if (markdown.length <= SHORT && !foreign) return readEntryMarkdown(markdown);
  return machine.readMarkdown(markdown);
}

/** @throws Problem `bad-input` when the document doesn't fit the schema. */
export function checkDocument(document: DocumentNode): DocumentNode {
  const problem = findDocumentProblem(document);
  if (problem !== null) throw new Problem('bad-input', `This is not a document: ${problem}`);
  return document;
}

/** The next revision of a record. */
export function nextRevision(
  machine: Machine,
  record: EntryRecord,
  changes: Partial<EntryRecord>,
): EntryRecord {
  return {
    ...record,
    ...changes,
    revision: record.revision + 1,
    updated: machine.now().toISOString(),
  };
}
