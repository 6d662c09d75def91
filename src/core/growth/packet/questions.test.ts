import { expect, test } from 'vitest';
import type { CriterionState } from '../criteria/match-criteria';
import type { Packet } from './packet';
import { questionsFor } from './questions';

function criterion(name: string, state: CriterionState, last: string | null = null) {
  return { name, state, evidence: [], last };
}

function promised(...words: readonly string[]): Packet['promises'] {
  const rest = { at: 0, note: 'n', isDone: false, to: null, fate: 'open' } as const;
  return { quarter: '2026-Q2', fates: words.map((one) => ({ ...rest, words: one })) };
}

const NOTHING = {
  promises: null,
  ladder: { day: '2026-01-01', source: '' },
  criteria: [],
  missing: [],
};

test('without anything to ask, what can always be asked', () => {
  expect(questionsFor(NOTHING)).toEqual([
    'What should I do more of, and what less?',
    'What could I own next quarter?',
    'Whose work should I learn from?',
  ]);
});

test('without a ladder, it is asked for first', () => {
  expect(questionsFor({ ...NOTHING, ladder: null })[0]).toBe(
    'What does the next level look like here, and can I have it in writing?',
  );
});

test('one of each kind comes before a second', () => {
  const criteria = [
    criterion('A', 'zero'),
    criterion('B', 'zero'),
    criterion('C', 'stale', '2026-01-05'),
    criterion('D', 'one-person', '2026-06-05'),
    criterion('E', 'proven', '2026-06-05'),
  ];
  const missing = [{ id: 'w', title: 'F', day: '2026-06-01' }];
  expect(questionsFor({ ...NOTHING, promises: promised('Me: x'), criteria, missing })).toEqual([
    'In 2026-Q2 we said: “Me: x”. It isn’t done. Does it still matter, and what is in the way?',
    'What would show you “A”? I have nothing to show for it yet.',
    'I last showed “C” on 2026-01-05. Where could I show it next?',
  ]);
  expect(questionsFor({ ...NOTHING, criteria: criteria.slice(3), missing })).toEqual([
    'All that I have for “D” was for one person or team. Who else should see it?',
    'What came of “F”? Have you heard anything about it?',
    'What should I do more of, and what less?',
  ]);
});

test('where there is but one kind, more of it', () => {
  expect(questionsFor({ ...NOTHING, promises: promised('a', 'b', 'c', 'd') })).toHaveLength(3);
  expect(questionsFor({ ...NOTHING, promises: promised('a', 'b') })[1]).toContain('“b”');
});

test('what was done or moved is not asked about', () => {
  const promises = promised('a', 'b');
  const fates = (promises?.fates ?? []).map((one, at) => ({
    ...one,
    fate: at === 0 ? ('done' as const) : ('moved' as const),
  }));
  expect(questionsFor({ ...NOTHING, promises: { quarter: '2026-Q2', fates } })[0]).toContain(
    'What should I do more of',
  );
});
