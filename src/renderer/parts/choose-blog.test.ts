import { expect, test } from 'vitest';
import { chooseBlog } from './choose-blog';

const BLOGS = ['a', 'b', 'c', 'd'].map((name) => ({
  name,
  generator: 'hugo' as const,
  path: `/${name}`,
}));

test('a post goes to the blog chosen, else where it lies, else to the last, else to the first', () => {
  const names = { picked: 'b', holding: ['c'], last: 'd' };
  expect(chooseBlog(BLOGS, names)?.name).toBe('b');
  expect(chooseBlog(BLOGS, { ...names, picked: null })?.name).toBe('c');
  expect(chooseBlog(BLOGS, { ...names, picked: null, holding: [] })?.name).toBe('d');
  expect(chooseBlog(BLOGS, { picked: null, holding: [], last: null })?.name).toBe('a');
});

test('a blog that is gone is passed over', () => {
  expect(chooseBlog(BLOGS, { picked: 'x', holding: ['y', 'c'], last: 'd' })?.name).toBe('c');
  expect(chooseBlog([], { picked: 'x', holding: [], last: null })).toBeUndefined();
});
