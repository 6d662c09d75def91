import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTextEdits } from './text-edits';

const apply = (text: string, edits: ReturnType<typeof findTextEdits>): string =>
  edits.reduceRight(
    (all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to),
    text,
  );

test('replaces the lines that differ and leaves the rest', () => {
  expect(findTextEdits('a\nb\nc\nd\n', 'A\nb\nc\nd\ne\n')).toEqual([
    { from: 0, to: 2, insert: 'A\n' },
    { from: 8, to: 8, insert: 'e\n' },
  ]);
  expect(findTextEdits('a\n', 'a\n')).toEqual([]);
  expect(findTextEdits('', 'a')).toEqual([{ from: 0, to: 0, insert: 'a' }]);
});

test('makes any text the other, in order and apart from each other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', 'c c'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const edits = findTextEdits(before, after);
      expect(apply(before, edits)).toBe(after);
      for (const [at, { from }] of edits.entries()) {
        expect(from).toBeGreaterThanOrEqual(edits[at - 1]?.to ?? 0);
      }
    }),
  );
});

test('replaces a text that is quite another as a whole', () => {
  const many = (word: string) =>
    Array.from({ length: 3000 }, (_, at) => `${word} ${at}\n`).join('');
  expect(findTextEdits(many('a'), many('b'))).toHaveLength(1);
});
