import { describe, expect, it } from 'vitest';
import { blockHash } from '#core/document/block-hash';
import { findEdits, joinEdits, type Edit } from './edits';
import { cutText, keysOf, meaningOf, sourceOf, type Piece } from './pieces';
import { segmentsOf } from './segments';

/** Every piece as it is written where it is written by itself. */
const asItIs = ({ blocks }: Piece): readonly string[] => blocks.map(blockHash);

const editsOf = (own: string, written: string, there: string): readonly Edit[] => {
  const [mine, before, after] = [cutText(own), cutText(written), cutText(there)];
  return findEdits(segmentsOf(mine.pieces, before.pieces, asItIs), before.pieces, after.pieces);
};

const told = (own: string, written: string, there: string): readonly string[] =>
  editsOf(own, written, there).map((edit) => {
    const [mine, before, after] = [edit.own, edit.written, edit.there].map(sourceOf);
    const moved = edit.moved === undefined ? '' : ` moved ${sourceOf(edit.moved)}`;
    return `${edit.change}: ${mine} | ${before} | ${after}${moved}`;
  });

describe('what became of the pieces of an entry', () => {
  it.each([
    ['a', 'a', 'a', ['none: a | a | a']],
    ['a\n\nb', 'a\n\nb', 'a\n\nb c', ['none: a | a | a', 'edited: b | b | b c']],
    ['a\n\nb', 'a\n\nb', 'a', ['none: a | a | a', 'removed: b | b | ']],
    ['a', 'a', 'a\n\nb', ['none: a | a | a', 'added:  |  | b']],
    ['a', 'a', 'b\n\nc\n\na', ['added:  |  | b', 'added:  |  | c', 'none: a | a | a']],
    [
      'a\n\nb\n\nc',
      'a\n\nb\n\nc',
      'c\n\na\n\nb',
      ['added:  |  | c moved c', 'none: a | a | a', 'none: b | b | b', 'removed: c | c |  moved c'],
    ],
    [
      'a\n\n%%x%%\n\nb',
      'a\n\nb',
      'a\n\nc',
      ['none: a | a | a', 'none: %%x%% |  | ', 'edited: b | b | c'],
    ],
    ['[[x]]', 'X', 'X', ['none: [[x]] | X | X']],
    ['[[x]]\n\na', 'X\n\na', 'Y\n\na', ['edited: [[x]] | X | Y', 'none: a | a | a']],
    [
      '[[x]]\n\na',
      'X\n\nX2\n\na',
      'X\n\nY\n\na',
      ['edited: [[x]] | X\n\nX2 | X\n\nY', 'none: a | a | a'],
    ],
    [
      '[[x]]\n\n[[y]]\n\na',
      'X\n\na',
      'X\n\na',
      ['none: [[x]]\n\n[[y]] | X | X', 'none: a | a | a'],
    ],
    ['a', 'a\n\nmade', 'a\n\nother', ['none: a | a | a', 'edited:  | made | other']],
    ['a', 'made\n\na', 'a', ['removed:  | made | ', 'none: a | a | a']],
    ['a\nb', 'a b', 'a b', ['none: a\nb | a b | a b']],
    ['a\n\na', 'a\n\na', 'a', ['none: a | a | a', 'removed: a | a | ']],
    ['', '', 'a', ['added:  |  | a']],
    ['', '', '', []],
  ])('%j, written as %j and now %j', (own, written, there, edits) => {
    expect(told(own, written, there)).toEqual(edits);
  });
});

describe('an entry with edits', () => {
  const joined = (own: string, there: string): string => {
    const edits = editsOf(own, own, there);
    const choices = new Map(
      edits.flatMap((edit) =>
        edit.change === 'none' ? [] : [[edit, sourceOf(edit.there)] as const],
      ),
    );
    return joinEdits(cutText(own), edits, choices);
  };

  it.each([
    ['a\n\nb\n', 'a\n\nc\n', 'a\n\nc\n'],
    ['a\n\n\nb\n', 'a x\n\n\nb\n', 'a x\n\n\nb\n'],
    ['# a\nb', '# a\nb\n\nc', '# a\nb\n\nc'],
    ['\n\na\n\nb\n', 'b\n', '\n\nb\n'],
    ['a\n\nb\n\n\nc\n', 'a\n\nc\n', 'a\n\nc\n'],
    ['# a\n# b\n# c\n', '# a\n\n# c\n', '# a\n\n# c\n'],
    ['# a\n# b\n', '# a\n\nx\n\n# b\n', '# a\n\nx\n\n# b\n'],
    ['a\n', 'x\n\na\n', 'x\n\na\n'],
    ['', 'x\n', 'x\n'],
    ['a\n', '', ''],
  ])('%j that is to say %j is %j', (own, there, text) => {
    expect(joined(own, there)).toBe(text);
  });

  it('stays as it is where nothing is put in', () => {
    const own = '\na\n\n\nb  \n# c\n';
    expect(joinEdits(cutText(own), editsOf(own, own, 'x'), new Map())).toBe(own);
  });
});

it('a text is cut into its blocks, which say the same wherever their lines break', () => {
  const { before, pieces } = cutText('\n\na\nb\n\n\n- c\n- d\n');
  expect(before).toBe('\n\n');
  expect(pieces.map(({ source, after }) => [source, after])).toEqual([
    ['a\nb', '\n\n\n'],
    ['- c\n- d', '\n'],
  ]);
  expect(sourceOf(pieces)).toBe('a\nb\n\n\n- c\n- d');
  expect(meaningOf(pieces)).toBe(meaningOf(cutText('a b\n\n- c\n- d').pieces));
  expect(keysOf(pieces)).toHaveLength(2);
});
