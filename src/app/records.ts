import { EMPTY_DOCUMENT } from '#core/document/document';
import { leadingTitle } from '#core/document/blocks';
import { readFrontMatter } from '#core/document/front-matter';
import { schema } from '#core/document/schema';
import type { DocumentNode } from '#core/document/document';
import { DRAFT_KINDS } from '#core/draft/draft';
import type { EntryKind } from '#core/library/entry';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import { startsPrivate } from '#core/note/note';
import { describeProblem, Problem } from '#core/problem';
import type { Machine } from './machine';

/** What is asked of a new entry; the text's front matter fills in what is left out. */
export interface EntrySeed {
  readonly kind: EntryKind;
  readonly title?: string;
  /** The title of a text that has none. */
  readonly untitled?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  readonly markdown: string;
}

/** A new record at its first revision. */
export function createRecord(machine: Machine, seed: EntrySeed): EntryRecord {
  const now = machine.now().toISOString();
  const isDraft = (DRAFT_KINDS as readonly string[]).includes(seed.kind);
  return {
    version: RECORD_VERSION,
    id: machine.newId(),
    kind: seed.kind,
    stage: isDraft ? 'drafting' : null,
    created: now,
    updated: now,
    revision: 1,
    attachments: {},
    ...readText(seed),
  };
}

type Text = Pick<
  EntryRecord,
  'title' | 'tags' | 'aliases' | 'private' | 'frontMatter' | 'document' | 'verbatim'
>;

/** The parts of a record that its Markdown tells. */
export function readText(seed: EntrySeed): Text {
  const untitled = seed.untitled ?? 'Untitled';
  if (seed.markdown === '') {
    return {
      title: seed.title ?? untitled,
      tags: [...(seed.tags ?? [])],
      aliases: [],
      private: seed.private ?? startsPrivate(seed.kind),
      frontMatter: null,
      document: EMPTY_DOCUMENT,
      verbatim: null,
    };
  }
  const text = readEntryMarkdown(seed.markdown);
  const values = readFrontMatter(text.frontMatter ?? '');
  return {
    title: seed.title ?? values.title ?? leadingTitle(text.document) ?? untitled,
    tags: [...new Set([...(seed.tags ?? []), ...values.tags])],
    aliases: values.aliases,
    private: seed.private ?? values.private ?? startsPrivate(seed.kind),
    ...text,
  };
}

/** @throws Problem `bad-input` when the document doesn't fit the schema. */
export function checkDocument(document: DocumentNode): DocumentNode {
  try {
    schema.nodeFromJSON(document).check();
    return document;
  } catch (error) {
    throw new Problem('bad-input', `This is not a document: ${describeProblem(error)}`, {
      cause: error,
    });
  }
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
