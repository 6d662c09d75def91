import { expect, test } from 'vitest';
import { mergeFrontMatter } from './merge-front-matter';

const front = (...lines: readonly string[]): string => ['---', ...lines, '---'].join('\n');
const BASE = front('title: A', '# mine', 'tags: [a]');

test.each<
  [string, string | null | undefined, string | null, string | null, string | null | undefined]
>([
  ['the same on both sides', BASE, front('x: 1'), front('x: 1'), front('x: 1')],
  ['what only I changed', BASE, front('x: 1'), BASE, front('x: 1')],
  ['what only they changed', BASE, BASE, front('x: 1'), front('x: 1')],
  ['what only they took away', BASE, BASE, null, null],
  ['what only I took away', BASE, null, BASE, null],
  ['what one took away and the other changed', BASE, null, front('x: 1'), undefined],
  ['what the other took away and I changed', BASE, front('x: 1'), null, undefined],
  ['what nobody had before and one has', undefined, null, BASE, BASE],
  ['what nobody had before and I have', undefined, BASE, null, BASE],
  [
    'lines that both changed apart',
    BASE,
    front('title: B', '# mine', 'tags: [a]'),
    front('title: A', '# mine', 'tags: [a, b]'),
    front('title: B', '# mine', 'tags: [a, b]'),
  ],
  [
    'a line that both changed alike',
    BASE,
    front('title: B', '# mine', 'tags: [a]'),
    front('title: B', '# mine', 'tags: [b]'),
    front('title: B', '# mine', 'tags: [b]'),
  ],
  [
    'a line that both changed in two ways',
    BASE,
    front('title: B', '# mine', 'tags: [a]'),
    front('title: C', '# mine', 'tags: [a]'),
    undefined,
  ],
  [
    'what could not be read together',
    front('a: 1'),
    front('a: 1', 'b: ['),
    front('a: 1', 'c: 2'),
    undefined,
  ],
])('%s', (_, base, mine, theirs, merged) => {
  expect(mergeFrontMatter(base, mine, theirs)).toBe(merged);
});

test('without a common version, what differs is nobody’s to choose', () => {
  expect(mergeFrontMatter(undefined, front('a: 1'), front('a: 2'))).toBeUndefined();
  expect(mergeFrontMatter(undefined, front('a: 1', 'b: 2'), front('a: 1', 'c: 3'))).toBeUndefined();
});
