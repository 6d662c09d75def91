import { readEntryMarkdown } from '#core/library/entry-markdown';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import type { DraftPart } from '../compose';

/** A record as an import would make it, for tests. */
export function makeRecord(
  id: string,
  title: string,
  markdown: string,
  changes: Partial<EntryRecord> = {},
): EntryRecord {
  return {
    version: RECORD_VERSION,
    id,
    kind: 'note',
    title,
    tags: [],
    aliases: [],
    private: false,
    stage: null,
    created: '2024-03-05T10:00:00.000Z',
    updated: '2024-03-06T10:00:00.000Z',
    revision: 1,
    attachments: {},
    origin: null,
    publications: [],
    ancestors: [],
    ignored: [],
    rehearsals: [],
    proposals: [],
    recalls: [],
    ...readEntryMarkdown(markdown),
    ...changes,
  };
}

/** The notes as a draft takes all of them. */
export function wholeNotes(notes: readonly EntryRecord[]): readonly DraftPart[] {
  return notes.map((note) => ({ note }));
}

/** Counts up: `b1`, `b2`, … */
export function countIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `b${count}`;
  };
}
