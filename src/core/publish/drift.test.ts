import { expect, test } from 'vitest';
import { driftObstacle, driftOf, DRIFTS, isChangedThere } from './drift';

test.each([
  ['never', { last: null, there: null, changedHere: false }],
  ['never', { last: null, there: 'other', changedHere: true }],
  ['same', { last: 'a', there: 'a', changedHere: false }],
  ['changed here', { last: 'a', there: 'a', changedHere: true }],
  ['changed there', { last: 'a', there: 'b', changedHere: false }],
  ['both', { last: 'a', there: 'b', changedHere: true }],
  ['gone', { last: 'a', there: null, changedHere: false }],
  ['gone', { last: 'a', there: null, changedHere: true }],
] as const)('%s: %j', (drift, seen) => {
  expect(driftOf(seen)).toBe(drift);
});

test('only what was changed there is not overwritten unasked', () => {
  const kept = DRIFTS.filter((drift) => driftObstacle(drift, ['content/a.md']) !== null);
  expect(kept).toEqual(['changed there', 'both']);
  expect(driftObstacle('changed there', ['content/a.md'])).toMatch(
    /content\/a\.md.*[Tt]ake the change home/,
  );
});

test('the blog has something that Outloud has not where it was changed there', () => {
  expect(DRIFTS.filter(isChangedThere)).toEqual(['changed there', 'both']);
});
