import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { fatesOf, readPromises } from './promises';

const promisesIn = (markdown: string) => readPromises(fromMarkdown(markdown).document);

test('a task that says nothing by itself is no promise', () => {
  expect(promisesIn('- [ ] \n- [ ] Bob:\n- [x] Ann: books a course\n')).toEqual([
    { at: expect.any(Number), words: 'Ann: books a course', isDone: true },
  ]);
});

test('a promise that was made again twice was moved to the first of them', () => {
  const promises = promisesIn('- [ ] Ann: books a course\n- [ ] Bob: asks\n');
  const later = ['2026-Q2', '2026-Q3', '2026-Q1'].map((quarter) => ({
    note: quarter,
    quarter,
    promises: promisesIn('- [ ] ann:  Books a course\n'),
  }));
  expect(
    fatesOf({ note: 'n1', quarter: '2025-Q4', promises }, later).map(({ words, fate, to }) => [
      words,
      fate,
      to,
    ]),
  ).toEqual([
    ['Ann: books a course', 'moved', '2026-Q1'],
    ['Bob: asks', 'open', null],
  ]);
});
