import { expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter } from '../front-matter';

it.each([
  [
    'labels of tags with an address',
    'tags: [{ label: C#, permalink: /c }, plain]',
    ['C#', 'plain'],
  ],
  ['a list among the tags', 'tags: [a, [b, c]]', ['a', '["b","c"]']],
])('reads %s', (_, yaml, tags) => {
  expect(readFrontMatter(`---\n${yaml}\n---\n`).tags).toEqual(tags);
});

it.each([
  ['a list of keys', '- a\n- b', 'It has no keys.'],
  ['one word', 'word', 'It has no keys.'],
])('tells of %s that it has none', (_, yaml, problem) => {
  expect(() => writeFrontMatter({ title: 'T' }, `---\n${yaml}\n---\n`)).toThrow(problem);
});

const write = (fields: Parameters<typeof writeFrontMatter>[0], yaml: string) =>
  writeFrontMatter(fields, `---\n${yaml}\n---`);

it.each([
  ['a new date goes without quotes', { date: '2026-01-02' }, 'a: 1', 'a: 1\ndate: 2026-01-02'],
  [
    'a date in quotes keeps them',
    { date: '2026-01-02' },
    'date: "2025-01-01"',
    'date: "2026-01-02"',
  ],
  ['a date without a value gets one', { date: '2026-01-02' }, 'date:', 'date: 2026-01-02'],
  ['a title without a value gets one', { title: 'T' }, 'title:\na: 1', 'title: T\na: 1'],
  ['a comment stays', { title: 'T' }, 'title: S # mine\na: 1', 'title: T # mine\na: 1'],
])('where it is written, %s', (_, fields, before, after) => {
  expect(write(fields, before)).toBe(`---\n${after}\n---`);
});

it('refuses to change what is written in one line', () => {
  expect(() => write({ title: 'T' }, '{ title: S }')).toThrow('one line of { }');
});
