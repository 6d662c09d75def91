import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineDiff } from './line-diff';

const numbers = (...lines: number[]): string => lines.map((line) => `${line}\n`).join('');

test('shows what changes, and little of what does not', () => {
  const before = numbers(1, 2, 3, 4, 5, 6, 7, 8, 9);
  const after = before.replace('7\n', 'seven\n');
  expect(lineDiff(before, after).map(({ change, text }) => `${change} ${text}`)).toEqual([
    'gap 3',
    'same 4',
    'same 5',
    'same 6',
    'removed 7',
    'added seven',
    'same 8',
    'same 9',
  ]);
});

test('the same text has no diff, and a new one is all added', () => {
  expect(lineDiff('a\n', 'a\n')).toEqual([]);
  expect(lineDiff('', 'a\nb\n').map(({ change }) => change)).toEqual(['added', 'added']);
});

test('what is removed and what stays is the text before, what is added and stays the one after', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', '- c', '+ d', '\\ No newline at end of file'), {
      maxLength: 12,
    })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      const of = (...changes: string[]) =>
        lines.filter(({ change }) => changes.includes(change)).map((line) => line.text);
      const isPart = (part: readonly string[], whole: string) =>
        `\n${whole}`.includes(`\n${part.join('\n')}`) ||
        lines.some(({ change }) => change === 'gap');
      expect(isPart(of('removed', 'same'), before)).toBe(true);
      expect(isPart(of('added', 'same'), after)).toBe(true);
      expect(lines.length === 0).toBe(before === after);
    }),
  );
});
