import { expect, test } from 'vitest';
import { mergeSettings } from './merge-settings';
import { EMPTY_SETTINGS, type LibrarySettings } from './settings';

const settings = (rest: Partial<LibrarySettings>): LibrarySettings => ({
  ...EMPTY_SETTINGS,
  ...rest,
});

test('what rules count as is merged rule by rule, and taken back where one side did', () => {
  const base = settings({ rules: { 'prose/a': 'off', 'prose/b': 'hint' } });
  const mine = settings({ rules: { 'prose/b': 'error' } });
  const theirs = settings({ rules: { 'prose/a': 'off', 'prose/b': 'hint', 'gaps/c': 'off' } });
  expect(mergeSettings(base, mine, theirs).rules).toEqual({ 'prose/b': 'error', 'gaps/c': 'off' });
  expect(mergeSettings(base, settings({}), base)).not.toHaveProperty('rules');
});

test('a choice of never, and one taken back, are kept', () => {
  const never = settings({ trashDays: null });
  expect(mergeSettings(settings({}), never, settings({}))).toEqual(never);
  expect(mergeSettings(settings({ trashDays: 30 }), never, settings({ trashDays: 30 }))).toEqual(
    never,
  );
  expect(mergeSettings(null, never, settings({ trashDays: 30 }))).toEqual(never);
  const chosen = settings({ pace: 120 });
  expect(mergeSettings(chosen, settings({}), chosen)).toEqual(settings({}));
  expect(mergeSettings(chosen, chosen, settings({}))).toEqual(settings({}));
});

test('versions of a ladder that two windows keep at once are both kept', () => {
  const version = (id: string) => ({ id, day: '2026-03-01', source: 'Ann', text: `- ${id}` });
  const base = settings({ criteria: [version('a')] });
  const mine = settings({ criteria: [version('a'), version('b')] });
  const theirs = settings({ criteria: [version('a'), version('c')] });
  expect(mergeSettings(base, mine, theirs).criteria?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(mergeSettings(base, settings({}), theirs).criteria?.map(({ id }) => id)).toEqual(['c']);
  expect(mergeSettings(base, settings({}), base)).not.toHaveProperty('criteria');
});

test('own rules of style that either side has are kept', () => {
  const one = { avoid: 'utilize', use: 'use' };
  const two = { avoid: 'synergy', use: '' };
  const merged = mergeSettings(
    settings({}),
    settings({ wordings: [one] }),
    settings({ wordings: [two] }),
  );
  expect(merged.wordings).toEqual([one, two]);
  expect(
    mergeSettings(settings({ wordings: [one] }), settings({}), settings({ wordings: [one] })),
  ).not.toHaveProperty('wordings');
});

test.each(['winRepositories', 'winEmails', 'winsDecided'] as const)(
  'what either side added to %s is kept, and what one took out is gone',
  (key) => {
    const base = settings({ [key]: ['a', 'b'] });
    const mine = settings({ [key]: ['b', 'c'] });
    const theirs = settings({ [key]: ['a', 'b', 'd'] });
    expect(mergeSettings(base, mine, theirs)[key]).toEqual(['b', 'c', 'd']);
    expect(mergeSettings(base, settings({}), base)).not.toHaveProperty(key);
  },
);
