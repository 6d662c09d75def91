import { describe, expect, test } from 'vitest';
import { readFrontMatter, writeFrontMatter } from '../front-matter';
import { listProperties, removeProperty, renameProperty, setProperty } from './properties';

const yaml = (...lines: readonly string[]): string => ['---', ...lines, '---'].join('\n');
const toml = (...lines: readonly string[]): string => ['+++', ...lines, '+++'].join('\n');

describe('a property', () => {
  test('that says nothing gets a value and keeps its comment', () => {
    expect(setProperty(yaml('a:'), 'a', { kind: 'text', text: 'x' })).toBe(yaml('a: x'));
    expect(setProperty(yaml('a: # why'), 'a', { kind: 'list', items: ['x'] })).toBe(
      yaml('a:', '  - x # why'),
    );
    expect(setProperty(yaml('a: []'), 'a', { kind: 'list', items: ['x'] })).toBe(yaml('a: [x]'));
  });

  test('that is a text stays one where it looks like a day', () => {
    const day = { kind: 'text', text: '2025-03-01' } as const;
    expect(setProperty(yaml('a: b'), 'a', day)).toBe(yaml('a: "2025-03-01"'));
    expect(listProperties(yaml('a: "2025-03-01"', 'b: 2025-03-01'))).toEqual([
      { key: 'a', value: day },
      { key: 'b', value: { kind: 'date', text: '2025-03-01' } },
    ]);
  });

  test('with a list that holds more than texts is left to its source', () => {
    for (const lines of [
      ['a:', '  - x', '  - {b: 1}'],
      ['a:', '- - x', '- y'],
    ]) {
      expect(() => setProperty(yaml(...lines), 'a', { kind: 'list', items: ['y'] })).toThrow(
        'Change it in the Markdown source',
      );
    }
  });

  test('of a kind that has no form of its own is shown as it is written', () => {
    const values = listProperties(yaml('a: &b 1', 'c: *b', 'd: .inf', 'e: 0x10', '? [k]', ': 3'));
    expect(
      values.map(({ key, value }) => [key, value.kind, 'text' in value && value.text]),
    ).toEqual([
      ['a', 'other', '1'],
      ['c', 'other', '*b'],
      ['d', 'other', '.inf'],
      ['e', 'other', '0x10'],
    ]);
  });

  test('that is not there is neither taken out nor renamed', () => {
    for (const frontMatter of [yaml('a: 1'), toml('a = 1')]) {
      expect(removeProperty(frontMatter, 'b')).toBe(frontMatter);
    }
    expect(renameProperty(toml('a = 1'), 'b', 'c')).toBe(toml('a = 1'));
    expect(removeProperty(yaml('a:', 'b: 1'), 'a')).toBe(yaml('b: 1'));
  });
});

describe('fields', () => {
  test('that say what stands there change nothing', () => {
    const [one, two] = [yaml('x: 1 # c'), toml('x = 1 # c', 'title = "T"')];
    expect(writeFrontMatter({ title: null, properties: { gone: null, x: 1 } }, one)).toBe(one);
    expect(writeFrontMatter({ title: 'T', properties: { gone: null, x: 1 } }, two)).toBe(two);
  });

  test('that are taken out of TOML leave the comments of the others', () => {
    const before = toml('x = 1 # c', 'title = "T"');
    expect(writeFrontMatter({ title: null, properties: { x: 2 } }, before)).toBe(toml('x = 2 # c'));
  });

  test('are read as they are spelt, tags with addresses of their own by their names', () => {
    expect(
      readFrontMatter(yaml('title: 1.10', 'tags: [1.10, {label: C#, permalink: /c}, {x: 1}, a]')),
    ).toMatchObject({ title: '1.10', tags: ['1.10', 'C#', '{"x":1}', 'a'] });
  });

  test('that can’t be read tell where', () => {
    expect(readFrontMatter(toml('a = ')).problem).toBe(
      'Invalid TOML document: invalid value at line 2, column 5.',
    );
  });
});
