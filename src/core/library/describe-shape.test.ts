import { expect, test } from 'vitest';
import { makeRecord } from '#host/storage/testing/make-record';
import { validateRecord } from './parse-record';

const record = makeRecord('abcdefgh');

test.each([
  [{ title: 7 }, 'its title is no text'],
  [{ title: undefined }, 'its title is missing'],
  [{ tags: 'no list' }, 'its tags is no list'],
  [{ tags: ['a', 1] }, 'its tags.1 is no text'],
  [{ extra: 1 }, 'it has “extra”, which this Outloud does not know'],
  [{ kind: 'poem' }, /^its kind is none of “note”/],
  [{ created: 'yesterday' }, 'its created is not what it should be'],
  [{ document: 3 }, 'its document: is not a document'],
  [{ title: 7, private: 'no' }, 'its title is no text; its private is no choice of yes or no'],
])('%j is told in plain words', (change, told) => {
  const text = (() => {
    try {
      validateRecord({ ...record, ...change });
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  })();
  if (typeof told === 'string') expect(text).toBe(told);
  else expect(text).toMatch(told);
});
