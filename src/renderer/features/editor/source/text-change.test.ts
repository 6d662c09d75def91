import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextChange } from './text-change';

const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '😀', '😁'), { maxLength: 8 })
  .map((parts) => parts.join(''));

describe('findTextChange', () => {
  it('is the smallest replacement', () => {
    expect(findTextChange('one two three', 'one 2 three')).toEqual({ from: 4, to: 7, insert: '2' });
    expect(findTextChange('aa', 'aaa')).toEqual({ from: 2, to: 2, insert: 'a' });
    expect(findTextChange('same', 'same')).toBeNull();
  });

  it('makes one text the other and cuts no character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = findTextChange(before, after) ?? {
          from: 0,
          to: 0,
          insert: '',
        };
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
        expect(`${insert}\n${before.slice(from, to)}`).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
