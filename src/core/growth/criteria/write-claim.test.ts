import { expect, test } from 'vitest';
import { readCriteria } from './read-criteria';
import { readClaim, withCriterion, withoutCriterion, withTraits, writeClaim } from './write-claim';

const [HELPS, STAFF] = readCriteria('# Senior\n- Helps\n# Staff\n- Helps');
if (HELPS === undefined || STAFF === undefined) throw new Error('The ladder is not read.');

test('claims are written beside what is there, and taken out again', () => {
  const before = '---\n# mine\nmood: fine\n---';
  const after = writeClaim(before, { criteria: ['Senior › Helps'], traits: ['judgment'] });
  expect(after).toBe(
    '---\n# mine\nmood: fine\ncriteria:\n  - Senior › Helps\ntraits:\n  - judgment\n---',
  );
  expect(readClaim(after)).toEqual({ criteria: ['Senior › Helps'], traits: ['judgment'] });
  expect(writeClaim(after, { criteria: [], traits: [] })).toBe(before);
  expect(writeClaim(null, { criteria: [] })).toBe(null);
});

test('a criterion is claimed once, however it is called', () => {
  expect(withCriterion([], HELPS)).toEqual(['Senior › Helps']);
  expect(withCriterion(['helps.'], HELPS)).toEqual(['helps.']);
  expect(withCriterion(['Staff › Helps'], HELPS)).toEqual(['Staff › Helps', 'Senior › Helps']);
  expect(withoutCriterion(['“senior › helps”', 'Ships'], HELPS)).toEqual(['Ships']);
  expect(withoutCriterion(['Senior › Helps'], STAFF)).toEqual(['Senior › Helps']);
});

test('words that are no trait stay', () => {
  expect(withTraits(['Luck', 'Judgment'], ['ownership'])).toEqual(['ownership', 'Luck']);
});

test('what is no list is refused', () => {
  expect(() => readClaim('---\ncriteria: {a: 1}\n---')).toThrow('Its criteria are no list');
});
