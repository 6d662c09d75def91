import { expect, it } from 'vitest';
import type { CheckProblem } from './checking';
import { groupProblems } from './group-problems';

const problem = (
  words: string,
  from: number | null,
  rest: Partial<CheckProblem> = {},
): CheckProblem => ({
  rule: 'prose/grammar',
  group: 'prose',
  title: 'Slips of grammar',
  why: 'They distract.',
  severity: 'hint',
  message: `Did you mean “${words}” in two words?`,
  words,
  place: from === null ? null : { block: 0, from, to: from + words.length },
  range: from === null ? null : { from, to: from + words.length },
  ...rest,
});

const places = (problems: readonly CheckProblem[]) =>
  groupProblems(problems).map((group) => group.places.map(({ range }) => range?.from ?? null));

it('lists the same of the same words once, where it is first', () => {
  const found = [
    problem('filesystem', 3),
    problem('inode', 9),
    problem('filesystem', 20),
    problem('filesystem', 31),
  ];
  expect(places(found)).toEqual([[3, 20, 31], [9]]);
  const [first] = groupProblems(found);
  const [later] = groupProblems(found.slice(2));
  expect(later?.key).toBe(first?.key);
});

it('keeps apart what another rule says, what is said otherwise and what stands nowhere', () => {
  const found = [
    problem('filesystem', 3),
    problem('filesystem', 3, { rule: 'gaps/terms' }),
    problem('filesystem', 20, { message: 'Something else.' }),
    problem('', null, { message: 'No date.' }),
    problem('', null, { message: 'No date.' }),
  ];
  expect(places(found)).toEqual([[3], [3], [20], [null], [null]]);
  expect(new Set(groupProblems(found).map(({ key }) => key)).size).toBe(5);
});
