import { expect, test } from 'vitest';
import type { Depth } from './depth';
import { skillColumns } from './skill-columns';
import { USUAL_AREAS } from './skill-area';

const area = (name: string, depth: Depth | null = null) => ({ area: { name, tags: [] }, depth });

test('the area that matters most stands in the middle, the others beside it in turn', () => {
  const names = (count: number) =>
    skillColumns(['1', '2', '3', '4', '5'].slice(0, count).map((name) => area(name))).map(
      ({ name }) => name,
    );
  expect(names(5)).toEqual(['4', '2', '1', '3', '5']);
  expect(names(2)).toEqual(['2', '1']);
  expect(names(1)).toEqual(['1']);
  expect(names(0)).toEqual([]);
});

test('a column is as deep as its best proof', () => {
  const columns = skillColumns([area('a', 'published'), area('b'), area('c', 'used')]);
  expect(columns.map(({ name, reached }) => [name, reached])).toEqual([
    ['b', 0],
    ['a', 3],
    ['c', 5],
  ]);
});

test('names are broken into lines that fit', () => {
  const linesOf = (name: string) => skillColumns([area(name)])[0]?.lines;
  expect(USUAL_AREAS.map(({ name }) => linesOf(name))).toEqual([
    ['My language', 'and stack'],
    ['Systems', 'fundamentals'],
    ['Databases'],
    ['Security'],
    ['Cloud'],
  ]);
  expect(linesOf('Internationalisation')).toEqual(['Internationa', 'lisation']);
  expect(linesOf('one two three four five six seven eight nine ten')).toEqual([
    'one two',
    'three four',
    'five six…',
  ]);
});
