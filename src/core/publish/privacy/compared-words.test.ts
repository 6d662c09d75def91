import { expect, it } from 'vitest';
import { comparedWords, eachRun } from './compared-words';

it.each([
  ['Don’t SAY “Café”!', ['dont', 'say', 'cafe']],
  ["Don't say it's", ['dont', 'say', 'its']],
  ['a&amp;b caf&eacute;', ['a', 'b', 'cafe']],
  ['caf%C3%A9%20au lait', ['cafe', 'au', 'lait']],
  ['caf%25C3%25A9', ['cafe']],
  ['a%ffb', ['a', 'b']],
  ['caf\\u00e9 \\xe9t\\xe9 \\u{1F600}x', ['cafe', 'ete', 'x']],
  ['\\u{ffffff}', ['u', 'ffffff']],
])('words are compared however they are written: %j', (text, words) => {
  expect(comparedWords(text)).toEqual(words);
});

it.each([
  ['words that tell something', 'salary manager reorganisation budget promotion office', 1],
  ['fewer words than six', 'salary manager reorganisation budget promotion', 0],
  ['only the same little words', 'all of it was to be '.repeat(20), 0],
  ['characters of a script without spaces', '東京都千代田区丸の内一丁目', 2],
])('a run of %s is one, or none', (_, text, count) => {
  const runs: string[] = [];
  const words = comparedWords(text);
  eachRun(words, (_hash, start, end) => runs.push(words.slice(start, end).join(' ')));
  expect(runs).toHaveLength(count);
});
