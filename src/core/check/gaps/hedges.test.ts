import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { hedges } from './hedges';

describe('hedges', () => {
  it('finds words that stand in for an explanation', () => {
    expect(findWords(hedges, 'The bundler somehow finds out which exports are used.')).toEqual([
      'somehow',
    ]);
    expect(findWords(hedges, 'It fails for some reason, and then it does not.')).toEqual([
      'for some reason',
    ]);
    expect(findWords(hedges, 'Wait an hour, and it just works.')).toEqual(['it just works']);
    expect(findWords(hedges, 'The columns appear by magic when you ask for them.')).toEqual([
      'by magic',
    ]);
    expect(findWords(hedges, 'That is presumably what the cache is for.')).toEqual(['presumably']);
  });

  it('leaves alone things that are called magic, and what others said', () => {
    expect(
      findWords(hedges, 'A PNG begins with eight magic bytes, and nothing else is looked at.'),
    ).toEqual([]);
    expect(findWords(hedges, 'Run the magic command `%pip` to install that.')).toEqual([]);
    expect(findWords(hedges, 'There is a reason for the second copy, and it is this.')).toEqual([]);
    expect(findWords(hedges, '> It just works, they said to the crowd.')).toEqual([]);
    expect(
      findWords(hedges, 'This `somehow` is the name of a function that you can call.'),
    ).toEqual([]);
  });
});
