import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareExplanation, suggestRating } from './compare';
import { termsOf, type Term } from './terms';
import { wordKey } from './words';

const read = (markdown: string, own: readonly string[] = []): readonly Term[] =>
  termsOf({ title: 'Locks', document: fromMarkdown(markdown).document }, own);

const wordsOf = (terms: readonly Term[]) => terms.map(({ words }) => words);

test('terms are headings, links, identifiers, what is emphasised, and own words, each once', () => {
  const terms = read(
    [
      '# Locks',
      '## Why deadlocks happen',
      'A **write lock** is taken by `SELECT FOR UPDATE`, see [[Isolation levels|isolation]].',
      'Again **Write Locks**, with maxWait and lock_timeout on Kubernetes, _not_ here.',
      '**This whole sentence is so important that it is bold from end to end.**',
      '```sql\nLOCK TABLE accounts_of_all;\n```',
    ].join('\n\n'),
    ['kubernetes'],
  );
  expect(terms.map(({ kind, words }) => `${kind} ${words}`)).toEqual([
    'heading Why deadlocks happen',
    'emphasis write lock',
    'code SELECT FOR UPDATE',
    'link Isolation levels',
    'code maxWait',
    'code lock_timeout',
    'word Kubernetes',
  ]);
});

describe('a term is said', () => {
  test.each([
    ['`useState`', 'It has a use state hook.'],
    ['`lock_timeout`', 'lockTimeout ends it'],
    ['**write lock**', 'Write locks wait.'],
    ['**deadlock**', 'Two are DEADLOCKED.'],
    ['**retry**', 'One retries'],
    ['**caches**', 'Caching is a cache'],
    ['**indexes**', 'An index helps'],
    ['## Why deadlocks happen', 'It happens that a deadlock …'],
    ['[[Isolation levels|isolation]]', 'by its isolation'],
    ['**事务隔离**', '数据库的事务隔离级别'],
    ['**トランザクション**', 'これはトランザクションです'],
    ['## 为什么会死锁', '我知道为什么会死锁。'],
    ['**Größe**', 'die GRÖSSE'],
    ['`C++17`', 'in C++ 17'],
  ])('%s in “%s”', (markdown, explanation) => {
    expect(compareExplanation(read(markdown), explanation).missed).toEqual([]);
  });

  test.each([
    ['**write lock**', 'A lock that lets nobody write'],
    ['**lock**', 'It is blocked'],
    ['`useState`', 'The state is of use'],
    ['## Why deadlocks happen at night', 'It happens'],
    ['**事务隔离**', '事务没有隔离'],
    ['**Prozess**', 'Der Prozessor'],
  ])('but %s not in “%s”', (markdown, explanation) => {
    expect(compareExplanation(read(markdown), explanation).said).toEqual([]);
  });
});

const word = fc.constantFrom(
  'lock',
  'locks',
  'running',
  'classes',
  'the',
  'WAL',
  '事务',
  '隔离',
  'Straße',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const markdown = fc
  .array(
    fc.oneof(
      phrase.map((text) => `## ${text}`),
      phrase.map((text) => `Some **${text}** here`),
      phrase.map((text) => `Some \`${text}\` here`),
      phrase.map((text) => `See [[${text}]]`),
    ),
    { maxLength: 6 },
  )
  .map((blocks) => blocks.join('\n\n'));

test('every term is said or missed, and in the order of the entry', () => {
  fc.assert(
    fc.property(markdown, phrase, (text, explanation) => {
      const terms = read(text);
      const { said, missed } = compareExplanation(terms, explanation);
      expect([...said, ...missed].toSorted(byWords)).toEqual([...terms].toSorted(byWords));
      expect(terms.filter((term) => said.includes(term))).toEqual(said);
      expect(new Set(terms.map(({ words }) => wordKey(words))).size).toBe(terms.length);
    }),
  );
});

test('who says every term misses none, and who says nothing misses all', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const terms = read(text);
      const all = wordsOf(terms).join('. ').toUpperCase();
      expect(compareExplanation(terms, all).missed).toEqual([]);
      expect(compareExplanation(terms, ' … ').said).toEqual([]);
    }),
  );
});

test('who says more misses no more', () => {
  fc.assert(
    fc.property(markdown, phrase, phrase, (text, some, more) => {
      const terms = read(text);
      const before = compareExplanation(terms, some);
      const after = compareExplanation(terms, `${some}\n${more}`);
      expect(after.said).toEqual(expect.arrayContaining([...before.said]));
    }),
  );
});

test('the rating goes by how much was said', () => {
  const terms = read(
    '**one** **two** **three** **four** **five** **six**'.replaceAll(' ', ' and '),
  );
  const rate = (text: string) => suggestRating(compareExplanation(terms, text), text);
  expect(
    ['', 'one', 'one two', 'one two three four', 'one two three four five six'].map(rate),
  ).toEqual(['again', 'again', 'hard', 'good', 'easy']);
  expect(suggestRating({ said: [], missed: [] }, 'Something')).toBe('good');
});

function byWords(one: Term, other: Term): number {
  return one.words < other.words ? -1 : 1;
}

test('a plain word that is only said louder is no term; a phrase, a name and a bold word are', () => {
  const terms = read(
    'The *whole* list is a _decision_, a *write lock*, *SQL*, *Kubernetes*, **deadlock** and *事务隔离*.',
  );
  expect(wordsOf(terms)).toEqual(['write lock', 'SQL', 'Kubernetes', 'deadlock', '事务隔离']);
});

test('signposts and emphasised grammar are no terms', () => {
  const text =
    '## Pitfalls\n\n## Open question\n\n## Row locks\n\nIt *does*, with **SQL** and *write locks*.\n';
  expect(wordsOf(read(text))).toEqual(['Row locks', 'SQL', 'write locks']);
});
