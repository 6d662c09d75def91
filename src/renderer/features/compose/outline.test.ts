import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import {
  fillOutline,
  groupsOf,
  inOrder,
  moveRange,
  partsOf,
  rangeOf,
  stepGroup,
  stepPiece,
  tick,
  wholeNote,
  type Outline,
} from './outline';

const one = makeRecord(
  'n1',
  'One',
  'Intro.\n\n## Deep\n\nText.\n\n### Deeper\n\nMore.\n\n## Next\n',
);
const two = makeRecord('n2', 'Two', 'Other.\n');
const notes = new Map([
  ['n1', one],
  ['n2', two],
]);
const outline = fillOutline([wholeNote('n1'), wholeNote('n2')], notes);
const words = (some: Outline) => some.map((piece) => piece.words);
const ALL = ['One', 'Intro.', 'Deep', 'Text.', 'Deeper', 'More.', 'Next', 'Two', 'Other.'];

describe('an outline', () => {
  it('is filled when the notes are read, and composes all of one that is not', () => {
    expect(words(outline)).toEqual(ALL);
    expect(fillOutline(outline, notes)).toBe(outline);
    expect(partsOf([wholeNote('n1')])).toEqual([{ note: 'n1' }]);
  });

  it('takes a heading with all below it', () => {
    expect(rangeOf(outline, 2)).toEqual([2, 6]);
    expect(rangeOf(outline, 4)).toEqual([4, 6]);
    expect(rangeOf(outline, 0)).toEqual([0, 1]);
    const without = tick(outline, 2, false);
    expect(partsOf(without)).toEqual([
      { note: 'n1', blocks: ['title', '0', '5'] },
      { note: 'n2', blocks: ['title', '0'] },
    ]);
  });

  it('moves a group past its neighbours, and a section out of its note and back', () => {
    const moved = stepGroup(outline, 0, 1);
    expect(words(moved.outline).slice(0, 3)).toEqual(['Two', 'Other.', 'One']);
    expect(moved.at).toBe(2);
    expect(stepGroup(moved.outline, moved.at, -1)).toEqual({ outline, at: 0 });
    expect(stepGroup(outline, 0, -1).outline).toBe(outline);

    const out = moveRange(outline, rangeOf(outline, 2), outline.length);
    expect(groupsOf(out).map(({ note, pieces }) => [note, pieces.length])).toEqual([
      ['n1', 3],
      ['n2', 2],
      ['n1', 4],
    ]);
    expect(words(inOrder(out, ['n2', 'n1'])).slice(0, 2)).toEqual(['Two', 'Other.']);
    expect(groupsOf(inOrder(out, ['n2', 'n1']))).toHaveLength(2);
  });

  it('moves a piece by one, and stays at the ends', () => {
    const { outline: next, at } = stepPiece(outline, 6, 1);
    expect(words(next).slice(6)).toEqual(['Two', 'Next', 'Other.']);
    expect(at).toBe(7);
    expect(stepPiece(outline, 0, -1).outline).toBe(outline);
    expect(stepPiece(outline, 8, 1).outline).toBe(outline);
  });

  it('loses and doubles nothing, whatever is moved where', () => {
    const place = fc.integer({ min: 0, max: ALL.length });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (moves) => {
        const moved = moves.reduce<Outline>(
          (some, [at, before]) => moveRange(some, rangeOf(some, at % ALL.length), before),
          outline,
        );
        expect(words(moved).toSorted()).toEqual(ALL.toSorted());
      }),
    );
  });
});
