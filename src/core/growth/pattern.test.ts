import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, patternsOf } from './pattern';
import { renamePattern, type PatternNames } from './pattern-names';
import type { Remark } from './remark';

let count = 0;

function remark(day: string, pattern = 'Unclear names', changes: Partial<Remark> = {}): Remark {
  count += 1;
  const empty = { area: '', link: '', why: '', constraints: '', experience: null, comment: '' };
  return {
    id: `r${count}`,
    title: `Remark ${count}`,
    day,
    role: 'got',
    pattern,
    ...empty,
    ...changes,
  };
}

function note(day: string, changes: Partial<Answer> = {}): Answer {
  return { kind: 'note', id: 'n', title: 'Names', pattern: 'Unclear names', day, ...changes };
}

const PLAIN = { names: [], today: '2026-12-31' };

test.each([
  ['the third of three days', ['2026-01-01', '2026-02-01', '2026-03-01'], '2026-03-01'],
  ['the ninetieth day', ['2026-01-01', '2026-01-02', '2026-03-31'], '2026-03-31'],
  ['not the ninety-first', ['2026-01-01', '2026-01-02', '2026-04-01'], null],
  [
    'the first three that lie so close',
    ['2026-01-01', '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'],
    '2026-04-03',
  ],
  ['in any order', ['2026-03-01', '2026-01-01', '2026-02-01'], '2026-03-01'],
  ['over a leap day: ninety days', ['2028-01-01', '2028-01-02', '2028-03-30'], '2028-03-30'],
  ['over a leap day: a day too many', ['2028-01-01', '2028-01-02', '2028-03-31'], null],
  ['over the turn of a year', ['2025-12-20', '2026-01-02', '2026-03-01'], '2026-03-01'],
  ['three of one day', ['2026-01-01', '2026-01-01', '2026-01-01'], '2026-01-01'],
  ['two are too few', ['2026-01-01', '2026-01-01'], null],
])('a pattern asks for a note: %s', (_, days, asked) => {
  const [pattern] = patternsOf(
    days.map((day) => remark(day)),
    [],
    PLAIN,
  );
  expect(pattern?.asks?.day ?? null).toBe(asked);
  if (asked !== null) expect(pattern?.asks?.remarks).toHaveLength(3);
});

test('roles are counted apart, and one pattern is one whatever its case', () => {
  const remarks = [
    remark('2026-01-01', 'Unclear names'),
    remark('2026-01-02', ' unclear  Names', { role: 'gave' }),
    remark('2026-01-03', 'UNCLEAR NAMES'),
    remark('2026-01-04', ''),
  ];
  expect(patternsOf(remarks, [], PLAIN)).toMatchObject([
    {
      name: 'Unclear names',
      role: 'got',
      remarks: [{ day: '2026-01-01' }, { day: '2026-01-03' }],
      asks: null,
    },
    { name: 'unclear Names', role: 'gave', remarks: [{ day: '2026-01-02' }] },
  ]);
});

test('once there is a note it asks again only after three more, and tells the rates', () => {
  const before = ['2026-01-01', '2026-01-16', '2026-02-14'].map((day) => remark(day));
  const answer = note('2026-02-14');
  const [quiet] = patternsOf(before, [answer], { names: [], today: '2026-05-15' });
  // Three in the 45 days up to the note, which are taken as ninety; none in the 90 since.
  expect(quiet).toMatchObject({ asks: null, answers: [{ before: 3, since: 0 }] });
  const again = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => remark(day));
  const [loud] = patternsOf([...before, ...again], [answer], { names: [], today: '2026-05-15' });
  expect(loud).toMatchObject({ asks: { day: '2026-03-03' }, answers: [{ before: 3, since: 3 }] });
});

test('more than ninety days before count as they were', () => {
  const remarks = ['2025-08-19', '2025-12-01', '2026-02-14'].map((day) => remark(day));
  const [pattern] = patternsOf(remarks, [note('2026-02-14')], { names: [], today: '2026-02-14' });
  expect(pattern?.answers).toMatchObject([{ before: 1.5 }]);
});

test.each([
  ['2026-02-14', null],
  ['2026-03-15', null],
  ['2026-03-16', 3],
])('on %s the rate since the note of 14 February is %s', (today, since) => {
  const remarks = ['2026-02-14', '2026-02-15'].map((day) => remark(day));
  const [pattern] = patternsOf(remarks, [note('2026-02-14')], { names: [], today });
  expect(pattern?.answers).toMatchObject([{ before: 1, since }]);
});

const words = fc.constantFrom('Names', 'names', 'Tests', 'Errors', 'Nulls', 'Units');
const renaming = fc.record({ from: words, to: words });
const arbitraryRemarks = fc.array(
  fc.record({ pattern: words, month: fc.integer({ min: 1, max: 12 }) }),
  { maxLength: 30 },
);

test('however patterns are merged, no remark is lost and none counts twice', () => {
  fc.assert(
    fc.property(arbitraryRemarks, fc.array(renaming, { maxLength: 8 }), (seeds, renamings) => {
      const remarks = seeds.map(({ pattern, month }) =>
        remark(`2026-${String(month).padStart(2, '0')}-01`, pattern),
      );
      let names: PatternNames = [];
      for (const { from, to } of renamings) names = renamePattern(names, from, to);
      const patterns = patternsOf(remarks, [], { names, today: '2026-12-31' });
      const ids = patterns.flatMap((pattern) => pattern.remarks.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(remarks.map(({ id }) => id).toSorted());
      expect(new Set(patterns.map(({ name }) => name.toLowerCase())).size).toBe(patterns.length);
    }),
  );
});

test('a merged pattern has the new name, and what was merged into it before comes along', () => {
  fc.assert(
    fc.property(words, words, words, (one, two, three) => {
      const names = renamePattern(renamePattern([], one, two), two, three);
      const [pattern, ...more] = patternsOf(
        [remark('2026-01-01', one), remark('2026-01-02', two), remark('2026-01-03', three)],
        [],
        { names, today: '2026-12-31' },
      );
      expect(more).toEqual([]);
      expect(pattern?.name.toLowerCase()).toBe(three.toLowerCase());
    }),
  );
});

test('a renaming can be taken back by renaming again', () => {
  const names = renamePattern(renamePattern([], 'Names', 'Naming'), 'Naming', 'Names');
  expect(
    patternsOf([remark('2026-01-01', 'Names')], [], { names, today: '2026-12-31' }),
  ).toMatchObject([{ name: 'Names' }]);
});

test('the order in which remarks come in changes nothing', () => {
  fc.assert(
    fc.property(arbitraryRemarks, fc.integer(), (seeds, turn) => {
      const remarks = seeds.map(({ pattern, month }) =>
        remark(`2026-${String(month).padStart(2, '0')}-01`, pattern.toLowerCase()),
      );
      const at = remarks.length === 0 ? 0 : Math.abs(turn) % remarks.length;
      const turned = [...remarks.slice(at), ...remarks.slice(0, at)];
      expect(patternsOf(turned, [], PLAIN)).toEqual(patternsOf(remarks, [], PLAIN));
    }),
  );
});
