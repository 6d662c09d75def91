import { expect, it } from 'vitest';
import { splitHits } from './snippet';

it('cuts a snippet at its hits and keeps every character', () => {
  const parts = splitHits('the \uE000event\uE001 loop’s \uE000ev\uE001');
  expect(parts.map(({ part, isHit }) => [part, isHit])).toEqual([
    ['the ', false],
    ['event', true],
    [' loop’s ', false],
    ['ev', true],
  ]);
});

it('takes a snippet without hits, and one cut off within a hit', () => {
  expect(splitHits('plain').map(({ part }) => part)).toEqual(['plain']);
  expect(
    splitHits('a \uE000b')
      .map(({ part }) => part)
      .join(''),
  ).toBe('a b');
});
