import { expect, test } from 'vitest';
import { mergeIgnored } from './merge-ignored';

const one = { rule: 'prose/a', words: 'x', reason: 'A quote.' };
const two = { rule: 'prose/a', words: 'y', reason: 'A name.' };
const three = { rule: 'prose/b', words: 'x', reason: 'So it is.' };

test('what either side ignores is ignored, unless the other took it back', () => {
  expect(mergeIgnored([], [one], [two])).toEqual([one, two]);
  expect(mergeIgnored([one, two], [two], [one, two, three])).toEqual([two, three]);
  expect(mergeIgnored([one], [one], [])).toEqual([]);
});

test('the same problem is ignored once, with my reason', () => {
  expect(mergeIgnored([], [one], [{ ...one, reason: 'Another.' }])).toEqual([one]);
  expect(mergeIgnored(undefined, [one], [one])).toEqual([one]);
});
