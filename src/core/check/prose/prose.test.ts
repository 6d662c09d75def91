import { expect, test } from 'vitest';
import { applyFixes } from '../apply-fixes';
import { toMarkdown } from '#core/document/to-markdown';
import { draftOf, wordsOf } from '../testing/draft-of';
import { findByReader } from './found-by-reader';
import { longSentenceRule } from './long-sentence';
import { passiveChainRule } from './passive-chain';
import { findPassives } from './passive';
import type { ProseHit } from './prose-reader';
import { readabilityRule } from './readability';
import { repeatedWordRule } from './repeated-word';
import { findMisspelled } from './spelling';
import { wordingRule } from './wording';

test('a word twice is found in prose alone, and one is kept', () => {
  const draft = draftOf(
    [
      'The the lock is is held. I know that that is had had. Duran Duran.',
      '',
      'A `the` the name, the `the`, `so so`.',
      '',
      '```\nthe the\n```',
      '',
      '> the the quote',
      '',
      '- a **word** word',
      '',
    ].join('\n'),
  );
  const found = repeatedWordRule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['The the', 'is is', 'word word']);
  const { document } = applyFixes(draft, found);
  expect(toMarkdown(document)).toContain('The lock is held.');
  expect(toMarkdown(document)).toContain('- a **word**\n');
});

test('a long sentence, not a long paragraph', () => {
  const clause = 'two three four five six seven eight nine ten, ';
  const long = `One ${clause.repeat(5)}and one more.`;
  const draft = draftOf(
    `Short one. ${long} Another, e.g. this one.\n\n${'A short one. '.repeat(30)}\n`,
  );
  expect(wordsOf(draft, longSentenceRule.check(draft))).toEqual([long]);
});

test('passives are told from states', () => {
  expect(findPassives('The row was quietly locked and is never being read.')).toEqual([
    'was quietly locked',
    'is never being read',
  ]);
  expect(findPassives('It is red, I am interested, they were tired and we need speed.')).toEqual(
    [],
  );
  expect(findPassives('She locked the row, and it has worked.')).toEqual([]);
});

test('a row of passives is told, one is not', () => {
  const chain = 'It was read. It was locked. It was written.';
  const draft = draftOf(
    `We begin. ${chain} We end. It was done.\n\nIt was read, was locked and was lost. We know.\n`,
  );
  expect(wordsOf(draft, passiveChainRule.check(draft))).toEqual([
    chain,
    'It was read, was locked and was lost.',
  ]);
});

test('a hard section is told at its heading, a hard beginning at its first sentence, an easy one not', () => {
  const hard =
    'Notwithstanding contemporaneous serialization considerations, transactional implementations necessarily demonstrate fundamentally irreconcilable characteristics regarding simultaneous modifications throughout geographically distributed infrastructures. ';
  const easy = 'We read the row. We add one. We write it back. ';
  const draft = draftOf(`## Easy\n\n${easy.repeat(12)}\n\n## Hard\n\n${hard.repeat(6)}\n`);
  const found = readabilityRule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['Hard']);
  expect(found[0]?.message).toMatch(/\d+ words a sentence, \d+\.\d letters a word/);
  const beginning = draftOf(`${hard.repeat(6)}\n\n## Easy\n\n${easy.repeat(12)}\n`);
  const first = readabilityRule.check(beginning);
  expect(wordsOf(beginning, first)).toEqual([hard.trim()]);
  expect(first[0]?.message).toMatch(/^The beginning is hard to read/);
});

test('one’s own rules of style, with a fix that keeps a capital', () => {
  const draft = draftOf('Utilize a hash map. We utilize it; `utilize` stays. Synergy!\n', {
    wordings: [
      { avoid: 'utilize', use: 'use' },
      { avoid: 'hash  map', use: 'map' },
      { avoid: 'synergy', use: '' },
      { avoid: 'c++ (old)', use: 'C++' },
    ],
  });
  const found = wordingRule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['Utilize', 'hash map', 'utilize', 'Synergy']);
  expect(found.map(({ fix }) => fix && 'replacement' in fix && fix.replacement)).toEqual([
    'Use',
    'map',
    'use',
    undefined,
  ]);
});

test('what the reader of prose finds is placed; what touches code is not told', async () => {
  const draft = draftOf('An hour. A `int` and an `x`.\n\n```\nAn code\n```\n\n> An quote\n');
  const asked: string[] = [];
  const hit = (text: string, word: string): ProseHit[] =>
    [...text.matchAll(new RegExp(`\\b${word}\\b`, 'g'))].map(({ index }) => ({
      what: 'grammar',
      from: index,
      to: index + word.length,
      message: word,
      replacements: ['A'],
    }));
  const reader = {
    read: async (texts: readonly string[]) => {
      asked.push(...texts);
      return texts.map((text) => [...hit(text, 'An'), ...hit(text, 'A'), ...hit(text, 'an')]);
    },
    close: async () => undefined,
  };
  const [grammar, insensitive] = await findByReader(draft, reader, 'en-US');
  expect(asked).toEqual(['An hour. A Xxx and an X.']);
  expect(wordsOf(draft, grammar?.findings ?? [])).toEqual(['An']);
  expect(grammar?.findings[0]?.fix).toEqual({ title: 'Write “A”', replacement: 'A' });
  expect(insensitive?.findings).toEqual([]);
});

test('misspelled words but one’s own, as the editor marks them', async () => {
  const draft = draftOf('A speling mistke by Datasette in `cnst`.\n\nDas ist kein Wort davon.\n', {
    ownWords: ['Datasette'],
  });
  const known = new Set(['by', 'in']);
  const unknown = async (_: string, words: readonly string[]) =>
    words.filter((word) => !known.has(word));
  const { findings } = await findMisspelled(draft, { unknown }, 'en-US');
  expect(wordsOf(draft, findings)).toEqual(['speling', 'mistke']);
});
