import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { readRecalls } from '#core/growth/recall/recalls-in-front-matter';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord } from '#core/library/record';
import { readTalkHistory } from '#core/talk/history-in-front-matter';
import { planMarkdownExport } from './markdown-export';

const rehearsals = [
  { id: 'r1', at: '2026-03-01T10:00:00.000Z', slot: 20, seconds: 90, slides: [] },
];
const talk = makeRecord('t1', 'A talk', '---\nkind: talk\n---\n\n## One\n', {
  kind: 'talk',
  stage: 'drafting',
  origin: { source: 'markdown', path: '/notes/talk.md', hash: '', revision: 1 },
  rehearsals,
});

const recalls: EntryRecord['recalls'] = [
  { id: 'c1', at: '2026-03-01T10:00:00.000Z', rating: 'good', said: ['lock'], missed: ['事务'] },
];

it.each(['flat', 'source'] as const)(
  'recalls go along with a note of one’s own copy: %s',
  (layout) => {
    const note = makeRecord('n1', 'A note', '---\nmood: fine\n---\n\nText.\n', { recalls });
    const [file] = planMarkdownExport([note], layout).files;
    const text = file !== undefined && 'text' in file ? file.text : '';
    expect(readRecalls(readEntryMarkdown(text).frontMatter)).toEqual(recalls);
  },
);

it.each(['flat', 'source'] as const)(
  'rehearsals and proposals go along with a talk, also one that was just taken in: %s',
  (layout) => {
    const [file] = planMarkdownExport([talk], layout).files;
    const text = file !== undefined && 'text' in file ? file.text : '';
    expect(readTalkHistory(readEntryMarkdown(text).frontMatter)).toEqual({
      rehearsals,
      proposals: [],
    });
  },
);
