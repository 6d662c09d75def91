import { expect, test } from 'vitest';
import { listFields, toPlain } from './fields';

const plain = (value: unknown) => toPlain(new Map([['key', value]]))['key'];

test('parsed values become plain data', () => {
  expect(plain('a')).toBe('a');
  expect(plain(null)).toBeNull();
  expect(plain(undefined)).toBeUndefined();
  expect(plain(new Date('2026-03-29T10:00:00Z'))).toBe('2026-03-29T10:00:00.000Z');
  expect(plain(12n)).toBe(12);
  expect(plain(9_007_199_254_740_993n)).toBe('9007199254740993');
  expect(plain([1, [true, { a: 2n }]])).toEqual([1, [true, { a: 2 }]]);
  expect(plain(new Map<unknown, unknown>([[1, new Map([['b', [3n]]])]]))).toEqual({
    '1': { b: [3] },
  });
});

test('a key such as __proto__ is a key', () => {
  const read = toPlain(new Map([['__proto__', new Map([['polluted', true]])]]));
  expect(Object.keys(read)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('values that nest as deep as any do are read, and deeper ones refused', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 'end' : [nested(depth - 1)]);
  expect(JSON.stringify(plain(nested(64)))).toContain('end');
  expect(() => plain(nested(65))).toThrow('It nests deeper than 64 levels.');
  const inMaps = (depth: number): unknown =>
    depth === 0 ? 'end' : new Map([['a', inMaps(depth - 1)]]);
  expect(() => plain(inMaps(65))).toThrow('It nests deeper');
  const inObjects = (depth: number): unknown => (depth === 0 ? 'end' : { a: inObjects(depth - 1) });
  expect(() => plain(inObjects(65))).toThrow('It nests deeper');
});

test('fields to write are those that are told, the known ones first', () => {
  expect(listFields({ title: 'A', properties: { b: 1, c: undefined }, draft: null })).toEqual([
    ['title', 'A'],
    ['draft', null],
    ['b', 1],
  ]);
  expect(listFields({})).toEqual([]);
});
