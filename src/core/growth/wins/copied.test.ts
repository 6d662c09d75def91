import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { growthFactsOf, textsOf } from '../growth-facts';
import { writeFacts } from '../write-facts';
import { COPIED, copiesOf, readCopies, wordsToCopy, writeCopy } from './copied';

const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

test('a copy is read from front matter as it was written there, whatever it says', () => {
  const some = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => plain(text) !== '');
  const sign = fc.constantFrom(']]', ']]: ', '[[', ': ', '"', "'", '\n', '- ', '#');
  const text = fc.array(fc.oneof(some, sign), { minLength: 1 }).map((parts) => parts.join(''));
  const words = text.filter((one) => plain(one) !== '');
  fc.assert(
    fc.property(words, words, (draft, said) => {
      const line = writeCopy({ day: '2026-03-29', draft, words: said });
      const frontMatter = writeFacts(null, { [COPIED]: [line] });
      const facts = growthFactsOf('win', frontMatter);
      const [copy] = readCopies(textsOf(facts, COPIED));
      expect(copy?.words).toBe(plain(said));
    }),
  );
});

test('only wins have copies, and only what looks like one is a copy', () => {
  const frontMatter = '---\ncopied:\n  - "2026-03-29, [[A post]]: Halved it"\n  - all of it\n---';
  const copies = [{ day: '2026-03-29', draft: 'A post', words: 'Halved it' }];
  expect(copiesOf(makeRecord(testId(1), { kind: 'win', frontMatter }))).toEqual(copies);
  expect(copiesOf(makeRecord(testId(1), { kind: 'note', frontMatter }))).toEqual([]);
  expect(readCopies(['2026-02-30, [[A post]]: No day', '2026-03-29: x'])).toEqual([]);
});

test('what is offered to be copied is what was done and what came of it', () => {
  expect(wordsToCopy({ title: 'Halved it', outcome: 'Faster', number: '-40 %' })).toBe(
    'Halved it: Faster, -40 %',
  );
  expect(wordsToCopy({ title: 'Halved it', outcome: '', number: '' })).toBe('Halved it');
});
