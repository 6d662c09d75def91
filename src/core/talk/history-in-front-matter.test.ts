import { expect, test } from 'vitest';
import { writeFrontMatter } from '#core/document/front-matter';
import { missingTalkHistory, readTalkHistory, type TalkHistory } from './history-in-front-matter';

const history: TalkHistory = {
  rehearsals: [
    {
      id: 'r1',
      at: '2026-03-01T10:00:00.000Z',
      slot: null,
      seconds: 61.5,
      slides: [{ key: 'a: b', title: '1.10', seconds: 61.5 }],
    },
  ],
  proposals: [
    {
      id: 'p1',
      event: 'yes',
      link: 'https://example.com/cfp',
      deadline: '2026-04-01',
      state: 'submitted',
      abstract: 'Two\n\nparagraphs: “here”',
      limit: null,
      held: null,
      remarks: '',
      changed: '2026-03-01T10:00:00.000Z',
    },
  ],
};

test.each([null, '---\ntitle: A talk # mine\n---', '+++\ntitle = "A talk"\n+++'])(
  'front matter gives back what was written into it: %j',
  (before) => {
    const properties = missingTalkHistory(history, before);
    const written = writeFrontMatter({ properties }, before ?? undefined);
    expect(readTalkHistory(written)).toEqual(history);
    expect(missingTalkHistory(history, written)).toEqual({});
    expect(missingTalkHistory({ rehearsals: [], proposals: [] }, before)).toEqual({});
  },
);

test('what is no rehearsal is none', () => {
  const written = '---\nrehearsals: [1, {id: x}]\nproposals: soon\n---';
  expect(readTalkHistory(written)).toEqual({ rehearsals: [], proposals: [] });
});
