import { expect, it } from 'vitest';
import { fieldsProblem, THINGS, type Thing } from './field-rules';

/** What is said of a field whose name is none, and whose value can't be written so. */
const SAID: Readonly<Record<Thing, readonly [words: string, types: string]>> = {
  title: ['the title', 'text'],
  date: ['the date', 'moment or day'],
  updated: ['the day of the last change', 'moment or day'],
  description: ['the description', 'text or list'],
  tags: ['the tags', 'list or commas'],
  categories: ['the categories', 'list or commas'],
  cover: ['the cover picture', 'text or list'],
  author: ['the author', 'text or list'],
  draft: ['being a draft', 'true-if-draft or false-if-draft'],
  slug: ['the slug', 'text'],
  canonical: ['the canonical address', 'text'],
  series: ['the series', 'text or list'],
};

it.each(THINGS)('the field of %s must have a name, and be written as it can be', (thing) => {
  const [words, types] = SAID[thing];
  expect(fieldsProblem({ [thing]: { key: 'a b' } })).toBe(
    `“a b” can't be the field of ${words}: a name has letters, digits, - and _, and dots between names within names.`,
  );
  const wrong = thing === 'date' || thing === 'updated' ? 'text' : 'moment';
  expect(fieldsProblem({ [thing]: { key: 'a', type: wrong } })).toBe(
    `The field of ${words} can't be “${wrong}”. It can be ${types}.`,
  );
  for (const type of types.split(' or '))
    expect(fieldsProblem({ [thing]: { key: 'a', type: type as 'text' } }), type).toBeNull();
});

it.each(['a', '_a', 'A-b_1', 'a.b', 'a.b-c._d'])('%s can be a name', (key) => {
  expect(fieldsProblem({ title: { key } })).toBeNull();
});

it.each(['', '1a', '-a', 'a.', '.a', 'a..b', 'a.1', 'a b', 'a:', 'ä'])('%j can’t', (key) => {
  expect(fieldsProblem({ title: { key } })).toContain("can't be the field of the title");
});

it('two things can’t have one name, nor one that lies within the other’s', () => {
  const problem = (date: string, updated: string) =>
    fieldsProblem({ date: { key: date }, updated: { key: updated } });
  const said = (key: string, other: string) =>
    `The field “${key}” can't be that of the day of the last change: the date has “${other}”.`;
  expect(problem('a', 'a')).toBe(said('a', 'a'));
  expect(problem('a', 'a.b')).toBe(said('a.b', 'a'));
  expect(problem('a.b', 'a')).toBe(said('a', 'a.b'));
  expect(problem('a', 'ab')).toBeNull();
  expect(problem('ab', 'a')).toBeNull();
  expect(problem('a.b', 'a.c')).toBeNull();
});
