import { RECORD_VERSION, type EntryRecord } from '#core/library/record';

/** A valid note with one paragraph of text. */
export function makeRecord(id: string, changes: Partial<EntryRecord> & { text?: string } = {}) {
  const { text = `The text of ${id}.`, ...fields } = changes;
  const record: EntryRecord = {
    version: RECORD_VERSION,
    id,
    kind: 'note',
    title: `Title of ${id}`,
    tags: [],
    aliases: [],
    private: false,
    stage: null,
    created: '2026-01-02T03:04:05.000Z',
    updated: '2026-01-02T03:04:05.000Z',
    revision: 1,
    frontMatter: null,
    attachments: {},
    origin: null,
    publications: [],
    ancestors: [],
    ignored: [],
    rehearsals: [],
    proposals: [],
    recalls: [],
    document: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: null, source: null }, content: [{ type: 'text', text }] },
      ],
    },
    verbatim: null,
    ...fields,
  };
  return record;
}

/** An id that is valid and easy to read in a failed test. */
export function testId(number: number): string {
  return `n${String(number).padStart(9, '0')}`;
}
