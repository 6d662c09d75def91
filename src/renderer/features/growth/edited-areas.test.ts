import { expect, test } from 'vitest';
import { moveUp, readTags, writeTags } from './edited-areas';

test('tags are read as they are written, with signs and doubles gone', () => {
  expect(readTags(' #sql,postgres , sql,, a b,#')).toEqual(['sql', 'postgres', 'a b']);
  expect(readTags(writeTags(['go', 'js/async']))).toEqual(['go', 'js/async']);
});

test('an item moves before the one that it came after', () => {
  expect(moveUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
  expect(moveUp(['a', 'b'], 0)).toEqual(['a', 'b']);
  expect(moveUp(['a'], 3)).toEqual(['a']);
});
