import { expect, test } from 'vitest';
import { chooseBlog } from './choose-blog';

const BLOGS = ['a', 'b', 'c', 'd'].map((name) => ({
  name,
  generator: 'hugo' as const,
  path: `/${name}`,
}));

const there = (target: string, hour: number) => ({ target, at: `2026-11-27T0${hour}:00:00.000Z` });

test('a post goes to the blog chosen, else where it lies, else to the last, else to the first', () => {
  const names = { picked: 'b', holding: [there('c', 1)], last: 'd' };
  expect(chooseBlog(BLOGS, names)?.name).toBe('b');
  expect(chooseBlog(BLOGS, { ...names, picked: null })?.name).toBe('c');
  expect(chooseBlog(BLOGS, { ...names, picked: null, holding: [] })?.name).toBe('d');
  expect(chooseBlog(BLOGS, { picked: null, holding: [], last: null })?.name).toBe('a');
});

test('a post that lies in several blogs goes to the one that it went to last', () => {
  const holding = [there('b', 1), there('d', 3), there('c', 2)];
  expect(chooseBlog(BLOGS, { picked: null, holding, last: 'a' })?.name).toBe('d');
});

test('a blog that is gone is passed over', () => {
  expect(
    chooseBlog(BLOGS, { picked: 'x', holding: [there('y', 2), there('c', 1)], last: 'd' })?.name,
  ).toBe('c');
  expect(chooseBlog([], { picked: 'x', holding: [], last: null })).toBeUndefined();
});
