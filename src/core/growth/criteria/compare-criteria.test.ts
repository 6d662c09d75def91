import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareCriteria } from './compare-criteria';
import { newestVersions } from './criteria-version';
import { readCriteria } from './read-criteria';
import { suggestCriteria } from './suggest-criteria';

const OLD = readCriteria(`# Senior
- Owns a feature from idea to release
- Mentors one person
- Writes status reports
- Helps
`);
const NEW = readCriteria(`# Senior
- Owns a system from idea to operation
- “Helps”
- Mentors two people or one team
- Explains technical matters to stakeholders
# Staff
- Helps
`);

test('criteria are kept, worded anew, gone and new', () => {
  const { kept, changed, gone, added } = compareCriteria(OLD, NEW);
  expect(kept.map(({ level, words }) => [level, words])).toEqual([['Senior', '“Helps”']]);
  expect(changed.map(({ before, after }) => [before.words, after.words])).toEqual([
    ['Owns a feature from idea to release', 'Owns a system from idea to operation'],
  ]);
  expect(changed[0]?.likeness).toBeCloseTo(10 / 14);
  expect(gone.map(({ words }) => words)).toEqual(['Mentors one person', 'Writes status reports']);
  expect(added.map(({ words }) => words)).toEqual([
    'Mentors two people or one team',
    'Explains technical matters to stakeholders',
    'Helps',
  ]);
});

test('a criterion that moved to another level is kept', () => {
  const { kept, gone, added } = compareCriteria(
    readCriteria('# Senior\n- Helps'),
    readCriteria('# Staff\n- helps'),
  );
  expect([kept.length, gone.length, added.length]).toEqual([1, 0, 0]);
});

test('each criterion of either version is told exactly once', () => {
  const ladder = fc
    .array(fc.constantFrom('a b c', 'a b d', 'a b', 'x', 'x y', 'q r s t'), { maxLength: 8 })
    .map((items) => readCriteria(items.map((one) => `- ${one}`).join('\n')));
  fc.assert(
    fc.property(ladder, ladder, (before, after) => {
      const { kept, changed, gone, added } = compareCriteria(before, after);
      const words = (list: readonly { readonly words: string }[]) =>
        list.map((one) => one.words).toSorted();
      expect(words([...kept, ...changed.map((one) => one.before), ...gone])).toEqual(words(before));
      expect(words([...kept, ...changed.map((one) => one.after), ...added])).toEqual(words(after));
      expect(compareCriteria(before, before).kept).toHaveLength(before.length);
    }),
  );
});

test('criteria are suggested by the words that few of them have', () => {
  const nearest = (text: string) =>
    suggestCriteria(text, NEW, 2).map(({ criterion }) => criterion.words);
  expect(nearest('Explained the outage to our stakeholders')[0]).toBe(
    'Explains technical matters to stakeholders',
  );
  expect(nearest('Mentoring the newcomer')[0]).toBe('Mentors two people or one team');
  expect(nearest('zzz of it')).toEqual([]);
});

test('the newest version is that of the latest day, then the one that was kept last', () => {
  const version = (id: string, day: string) => ({ id, day, source: '', text: 'x' });
  const versions = [
    version('a', '2026-03-01'),
    version('b', '2025-01-01'),
    version('c', '2026-03-01'),
  ];
  expect(newestVersions(versions).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
