import { expect, test } from 'vitest';
import type { CheckProblem } from '#contract/checking/checking';
import { problemKey, tellState } from './tell-problems';

const problem = (rest: Partial<CheckProblem>): CheckProblem => ({
  rule: 'prose/long-sentence',
  group: 'prose',
  severity: 'hint',
  title: 'A long sentence',
  why: 'It is long.',
  message: 'Cut it.',
  words: 'one two',
  place: null,
  range: null,
  ...rest,
});

test('says how many there are of what, and when there is nothing', () => {
  expect(tellState({ problems: [] })).toBe('nothing to mend');
  const problems = [
    problem({ severity: 'error' }),
    problem({}),
    problem({}),
    problem({ severity: 'warning' }),
  ];
  expect(tellState({ problems })).toBe('1 error, 1 warning, 2 hints');
});

test('the same words at two places are two problems', () => {
  const [one, other] = [5, 9].map((from) => problem({ range: { from, to: from + 3 } }));
  expect(one && problemKey(one)).not.toBe(other && problemKey(other));
});
