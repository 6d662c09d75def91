import { expect, test } from 'vitest';
import { draftOf, wordsOf } from '../testing/draft-of';
import { findByReader } from './found-by-reader';
import type { ProseHit, ProseReader } from './prose-reader';

const hit = (from: number, to: number, ...replacements: readonly string[]): ProseHit => ({
  what: 'grammar',
  from,
  to,
  message: 'Something is wrong.',
  replacements,
});

test('what a reader stumbled over is found where it is, with what may be done', async () => {
  const read: string[] = [];
  const reader: ProseReader = {
    read: (texts) => {
      read.push(...texts);
      return Promise.resolve([[hit(4, 7, ''), hit(8, 11, 'were'), hit(21, 22)]]);
    },
    close: () => Promise.resolve(),
  };
  const draft = draftOf('The the was late, so `x`.\n\nAnother one.\n');
  const [grammar, insensitive] = await findByReader(draft, reader, 'en-US');
  expect(read).toEqual(['The the was late, so X.', 'Another one.']);
  expect(insensitive?.findings).toEqual([]);
  expect(wordsOf(draft, grammar?.findings ?? [])).toEqual(['the', 'was']);
  expect(grammar?.findings.map(({ fix }) => fix)).toEqual([
    { title: 'Take it out', replacement: '' },
    { title: 'Write “were”', replacement: 'were' },
  ]);
});
