import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { readEntryMarkdown } from '#core/library/entry-markdown';
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
