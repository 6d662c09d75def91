import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DocumentNode, stringAttribute } from '#core/document/document';
import { keyPoint } from './key-point';
import { makeRecord } from './testing/make-record';

const CODE = [{ type: 'code' }];
const spaces = fc.constantFrom('', ' ', '  ');
const words = fc.constantFrom('if:', 'a', 'b c', '');
const leaf = fc
  .tuple(spaces, words, spaces, fc.constantFrom('text', 'code', 'hardBreak', 'wikilink'))
  .map(([before, word, after, type]): DocumentNode => {
    const text = `${before}${word}${after}` || ' ';
    if (type === 'hardBreak') return { type };
    if (type === 'wikilink') return { type, attrs: { title: 'x', label: text } };
    return type === 'code' ? { type: 'text', text, marks: CODE } : { type: 'text', text };
  });

/** The words as they stand apart for a reader: the spaces at the ends of code and links are theirs. */
function wordsOf(content: readonly DocumentNode[]): readonly string[] {
  const shown = content.map((node) => {
    if (node.type === 'hardBreak') return ' ';
    if (node.type === 'wikilink') return stringAttribute(node, 'label').trim();
    return node.marks ? (node.text ?? '').trim() : (node.text ?? '');
  });
  return shown
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');
}

it('a point has the words of its sentence, and none of them joined', () => {
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 6 }), (content) => {
      const point = keyPoint({ type: 'paragraph', content });
      if (point !== null) expect(wordsOf(point)).toEqual(wordsOf(content));
    }),
  );
});

it('keeps the space after code that ends in one', () => {
  const [paragraph] =
    makeRecord('p', 'P', 'Good for `if: ` conditions (see [it](/x)).').document.content ?? [];
  expect(keyPoint(paragraph ?? { type: 'doc' })?.map(({ text }) => text)).toEqual([
    'Good for ',
    'if: ',
    ' conditions (see ',
    'it',
    ')',
  ]);
});
