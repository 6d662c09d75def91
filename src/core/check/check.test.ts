import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDraft } from './check';
import { rangeOf } from './problem-place';
import type { Rule } from './rule';
import { RULES } from './rules';
import { draftOf } from './testing/draft-of';

/** Finds every one of these words. */
const wordRule = (word: string, rest: Partial<Rule> = {}): Rule => ({
  id: `prose/${word}`,
  group: 'prose',
  severity: 'warning',
  title: word,
  why: 'For the test.',
  check: ({ blocks }) =>
    blocks.flatMap(({ text }, block) =>
      [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        message: word,
        place: { block, from: index, to: index + word.length },
      })),
    ),
  ...rest,
});

const whole: Rule = {
  ...wordRule('whole'),
  check: () => [{ message: 'whole', place: null }],
};

const draft = draftOf('One two one.\n\n- two\n- three one\n');
const one = wordRule('one');
const two = wordRule('two', { severity: 'error' });

test('errors first, then the draft as a whole, then in the order of the text', () => {
  const { problems, ready } = checkDraft(draft, [one, two, whole]);
  expect(problems.map(({ rule, place }) => [rule.title, place?.block, place?.from])).toEqual([
    ['two', 0, 4],
    ['two', 1, 0],
    ['whole', undefined, undefined],
    ['one', 0, 8],
    ['one', 2, 6],
  ]);
  expect(ready).toBe(false);
});

test('a person chooses what a rule counts as', () => {
  const { problems, ready } = checkDraft(draft, [one, two], {
    choices: { 'prose/two': 'hint', 'prose/one': 'off' },
  });
  expect(problems.map(({ severity }) => severity)).toEqual(['hint', 'hint']);
  expect(ready).toBe(true);
});

test('a rule that is off waits until it is turned on', () => {
  const off = wordRule('three', { isOff: true });
  expect(checkDraft(draft, [off]).problems).toEqual([]);
  const choices = { 'prose/three': 'hint' } as const;
  expect(checkDraft(draft, [off], { choices }).problems).toHaveLength(1);
});

test('what is ignored is kept apart with its reason, and holds up nothing', () => {
  const ignored = [{ rule: 'prose/two', words: 'two', reason: 'It is a quote.' }];
  const check = checkDraft(draft, [one, two], { ignored });
  expect(check.problems.map(({ rule }) => rule.title)).toEqual(['one', 'one']);
  expect(check.ignored.map(({ reason, words }) => [words, reason])).toEqual([
    ['two', 'It is a quote.'],
    ['two', 'It is a quote.'],
  ]);
  expect(check.ready).toBe(true);
});

test('a rule can be ignored in a whole draft', () => {
  const ignored = [
    { rule: 'prose/one', words: null, reason: 'Counting is the subject.' },
    { rule: 'prose/two', words: 'two', reason: 'Here, too.' },
  ];
  const check = checkDraft(draft, [one, two], { ignored });
  expect(check.problems).toEqual([]);
  expect(check.ignored.map(({ words, everywhere }) => [words, everywhere])).toEqual([
    ['two', false],
    ['two', false],
    ['one', true],
    ['one', true],
  ]);
});

test('an ignored problem stays so while the text around it changes', () => {
  const ignored = [{ rule: 'prose/two', words: 'two', reason: 'Yes.' }];
  const edited = draftOf('Before it.\n\nNow two is elsewhere.\n');
  expect(checkDraft(edited, [two], { ignored }).problems).toEqual([]);
});

test('findings from elsewhere are treated alike', () => {
  const found = [{ rule: wordRule('x'), findings: [{ message: 'x', place: null }] }];
  expect(checkDraft(draft, [], { found }).problems).toHaveLength(1);
  expect(checkDraft(draft, [], { found, choices: { 'prose/x': 'off' } }).problems).toEqual([]);
});

test('ids are unique, name their group and stay as they are', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, group } of RULES) expect(id).toMatch(new RegExp(`^${group}/[a-z0-9-]+$`));
});

test('every rule says what is found, why it matters, and ends its sentences', () => {
  for (const { why, title } of RULES) {
    expect(why).toMatch(/[.?!]$/);
    expect(title).not.toMatch(/[.?!]$/);
  }
});

const PIECES = [
  '# One',
  '#### Four',
  '![](a.png)',
  'See [[Nothing#here]] and [x](#y), `code`, **bold**.',
  '```\ncode\n```',
  '- a\n- ![](b.png) b',
  '| a | b |\n| - | - |\n| ![](c.png) | [x]() |',
  '> The the quote is was done.',
  '%%a comment%%',
  'It is really really simple, and was written and was read and was kept by us.',
  '$x$ and ![[Gone]]',
];

test('the same draft gives the same findings, each with a place in the document', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }), (pieces) => {
      const checked = draftOf(pieces.join('\n\n'));
      const { problems } = checkDraft(checked, RULES);
      expect(checkDraft(checked, RULES).problems).toEqual(problems);
      for (const problem of problems) {
        if (problem.place === null && problem.node === undefined) continue;
        expect(rangeOf(checked, problem)).not.toBeNull();
        if (problem.place) expect(problem.place.to).toBeGreaterThan(problem.place.from);
      }
    }),
  );
});
