import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '#core/document/document';
import { schema } from '#core/document/schema';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { makeRecord } from '#core/draft/testing/make-record';
import { fillIn, makeOut } from './made-out';

const MARKDOWN = [
  '# Locks [[Mutex]] #tag',
  'A lock **guards** “what” is\nshared.',
  '```js\nif (a)\n  b("c\\n");\n```',
  '- One\n- Two',
  '$$\nx^2\n$$',
].join('\n\n');
const FILE = JSON.stringify(makeRecord('abcdefgh01', 'On locks', MARKDOWN));
const wordsIn = (broken: string) => makeOut(broken).blocks.map(textOf);

test('words of a record that can’t be read are made out block by block', () => {
  const broken = FILE.replace('"tags":', '"tags"');
  expect(() => JSON.parse(broken) as unknown).toThrow();
  expect(makeOut(broken).title).toBe('On locks');
  expect(wordsIn(broken)).toEqual([
    'Locks [[Mutex]] #tag',
    'A lock guards “what” is shared.',
    'if (a)\n  b("c\\n");',
    'One',
    'Two',
    'x^2',
  ]);
});

test('of any part of a record the words that it begins with are made out, as a text', () => {
  // A link that is cut off is one of what is left of its title.
  const plain = (blocks: readonly string[]) => blocks.join('\n').replaceAll(/[[\]]/g, '');
  const whole = plain(wordsIn(FILE));
  const empty = makeRecord('abcdefgh01', 'Empty', '');
  fc.assert(
    fc.property(fc.nat(FILE.length), (end) => {
      const made = makeOut(FILE.slice(0, end));
      const back = fillIn(empty, made);
      expect(whole.startsWith(plain(made.blocks.map(textOf)).trimEnd())).toBe(true);
      expect(back.private).toBe(true);
      if (made.blocks.length > 0) schema.nodeFromJSON(back.document).check();
    }),
    { numRuns: runsOf(300) },
  );
});

test('what is no record has no words, however it is written', () => {
  expect(makeOut('')).toEqual({ title: '', blocks: [] });
  expect(makeOut('{"garbage')).toEqual({ title: '', blocks: [] });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(makeOut(`{"text":"${text}`).title).toBe('');
    }),
    { numRuns: runsOf(100) },
  );
});
