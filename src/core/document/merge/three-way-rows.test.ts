import { expect, test } from 'vitest';
import { compareThreeTexts } from './three-way';
import { toRows } from './three-way-rows';

const NAMES = { here: 'Outloud', there: 'the blog' };

test('each change says whose it is, and lines far from any are left out', () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const text = (change: Readonly<Record<string, string>>) =>
    `${lines.flatMap((line) => change[line] ?? line).join('\n')}\n`;
  const parts = compareThreeTexts(text({}), text({ a: 'A', i: 'I' }), text({ h: 'H', i: 'Y' }));
  expect(toRows(parts, NAMES).map(({ is, text: says }) => `${is}: ${says}`)).toEqual([
    'label: Changed in Outloud',
    'was: a',
    'here: A',
    'same: b',
    'same: c',
    'gap: … 2 lines …',
    'same: f',
    'same: g',
    'label: Changed in both: as it was',
    'was: h',
    'was: i',
    'label: In Outloud',
    'here: h',
    'here: I',
    'label: In the blog',
    'there: H',
    'there: Y',
  ]);
});

test('what was taken out on one side is said', () => {
  const rows = toRows(compareThreeTexts('a\n', 'b\n', ''), NAMES);
  expect(rows.at(-1)).toEqual({ is: 'there', text: '(nothing)' });
});

test('each side is told by its name, and what both changed alike once', () => {
  const told = (...texts: readonly [string, string, string]) =>
    toRows(compareThreeTexts(...texts), NAMES).map(({ is, text }) => `${is}: ${text}`);
  expect(told('a\n', 'a\n', 'b\n')).toEqual(['label: Changed in the blog', 'was: a', 'there: b']);
  expect(told('a\n', 'b\n', 'b\n')).toEqual(['label: Changed alike in both', 'was: a', 'here: b']);
  expect(told('a\nb\n', 'a\nb\nc\n', 'a\nb\n')).toEqual([
    'same: a',
    'same: b',
    'label: Changed in Outloud',
    'here: c',
  ]);
  expect(told('a\nb\n', 'a\n', 'a\nb\n')).toEqual([
    'same: a',
    'label: Changed in Outloud',
    'was: b',
  ]);
});

test('lines are left out only where that saves some, at both ends too', () => {
  const text = (count: number, end: string) =>
    `${Array.from({ length: count }, (_, at) => `${at}`).join('\n')}\n${end}\n`;
  const rows = (count: number) =>
    toRows(compareThreeTexts(text(count, 'x'), text(count, 'y'), text(count, 'x')), NAMES)
      .filter(({ is }) => is === 'same' || is === 'gap')
      .map(({ text: says }) => says);
  expect(rows(3)).toEqual(['0', '1', '2']);
  expect(rows(4)).toEqual(['… 2 lines …', '2', '3']);
});
