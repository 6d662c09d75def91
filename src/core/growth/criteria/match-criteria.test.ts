import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Claim, claimOf } from './evidence';
import { matchCriteria } from './match-criteria';
import { readCriteria } from './read-criteria';

const TODAY = '2026-06-30';
const LADDER = readCriteria(
  '# Mid\n\n- Owns tasks\n- Helps\n\n# Senior\n\n- Owns features\n- Helps\n',
);

const claim = (id: string, criteria: readonly string[], rest: Partial<Claim> = {}): Claim => ({
  id,
  title: id,
  kind: 'win',
  day: TODAY,
  traits: [],
  for: [],
  criteria,
  ...rest,
});

const stateWith = (...claims: readonly Claim[]) =>
  matchCriteria(LADDER, claims, TODAY).rows[0]?.state;

test.each([
  ['nothing', [], 'zero'],
  ['something new', [{}], 'proven'],
  ['the last day that is fresh', [{ day: '2026-01-01' }], 'proven'],
  ['a day too old', [{ day: '2025-12-31' }], 'stale'],
  ['old and new', [{ day: '2020-02-29' }, {}], 'proven'],
  ['one person', [{ for: ['Ann'] }, { for: ['ann '] }, {}], 'one-person'],
  ['two people', [{ for: ['Ann'] }, { for: ['Bob'] }], 'proven'],
  ['two people at once', [{ for: ['Ann', 'Bob'] }], 'proven'],
  ['one person long ago', [{ for: ['Ann'], day: '2025-01-01' }], 'stale'],
] as const)('a criterion with %s is shown as such', (_, evidence, state) => {
  const claims = evidence.map((rest, at) => claim(`e${at}`, ['owns “TASKS”.'], rest));
  expect(stateWith(...claims)).toBe(state);
});

test('evidence comes the newest first, once for a criterion, and loose where the ladder has no such words', () => {
  const map = matchCriteria(
    LADDER,
    [
      claim('a', ['Owns tasks', 'OWNS TASKS'], { day: '2026-03-01', traits: ['ownership'] }),
      claim('b', ['Owns tasks', 'Ships', ''], { day: '2026-05-01' }),
      claim('c', ['ships', 'Leads'], { traits: ['ownership', 'judgment'] }),
    ],
    TODAY,
  );
  expect(map.rows[0]?.evidence.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(map.rows[0]?.evidence[0]).not.toHaveProperty('criteria');
  expect(map.loose.map(({ words, evidence }) => [words, evidence.map(({ id }) => id)])).toEqual([
    ['ships', ['c', 'b']],
    ['Leads', ['c']],
  ]);
  expect(map.traits.map(({ count }) => count)).toEqual([2, 1, 0, 0]);
});

test('a name with its level means that level alone, bare words mean each', () => {
  const map = matchCriteria(
    LADDER,
    [claim('a', ['Senior › Helps']), claim('b', ['helps']), claim('c', ['Mid › Owns tasks'])],
    TODAY,
  );
  expect(map.rows.map(({ evidence }) => evidence.map(({ id }) => id).join(''))).toEqual([
    'c',
    'b',
    '',
    'ab',
  ]);
  expect(map.loose).toEqual([]);
});

test('nothing that an entry names is lost: it is at a criterion, or loose', () => {
  const words = fc.constantFrom('Owns tasks', 'owns features', 'Helps', 'Ships', 'x y');
  const claims = fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 12 });
  fc.assert(
    fc.property(claims, (named) => {
      const map = matchCriteria(
        LADDER,
        named.map((criteria, at) => claim(`e${at}`, criteria)),
        TODAY,
      );
      const ids = [...map.rows, ...map.loose].flatMap(({ evidence }) =>
        evidence.map(({ id }) => id),
      );
      const wanted = named.flatMap((criteria, at) => (criteria.length > 0 ? [`e${at}`] : []));
      expect([...new Set(ids)].toSorted()).toEqual(wanted.toSorted());
    }),
  );
});

test.each([
  [{ for: 'Ann, Bob and the payments team' }, ['Ann', 'Bob', 'the payments team']],
  [{ for: ['Ann', 'Bob'] }, ['Ann', 'Bob']],
  [{ for: 'Sandy' }, ['Sandy']],
  [{}, []],
])('whom %j was for', (facts, people) => {
  expect(claimOf({ id: 'a', title: 'A', kind: 'win' }, facts, TODAY).for).toEqual(people);
});

test('a claim is read from any kind of entry', () => {
  const facts = { criteria: 'Helps', traits: ['Judgment', 'luck'], date: '2026-03-01' };
  expect(claimOf({ id: 'p', title: 'P', kind: 'post' }, facts, TODAY)).toEqual({
    id: 'p',
    title: 'P',
    kind: 'post',
    day: '2026-03-01',
    traits: ['judgment'],
    for: [],
    criteria: ['Helps'],
  });
});
