import { describe, expect, test } from 'vitest';
import { answersOf } from './answer';
import { patternsOf } from './pattern';
import { patternKey } from './pattern-names';
import { remarkOf } from './remark';
import { periodOf } from './quarter';
import { USUAL_AREAS } from './skill-area';
import { mapSkills } from './skill-map';
import reckoned from './testing/fixtures/reckoned.json?raw';
import yearFile from './testing/fixtures/year.json?raw';
import { makeYear, yearText } from './testing/make-year';
import { depths, ratesOn, totals, triggersOn } from './testing/reckon-simply';
import { dayIn, YEAR, yearRows, type Zone, ZONES } from './testing/year';

const ROWS = yearRows();

const ENDS = ['02-29', '03-12', '03-31', '04-02', '06-30', '09-24', '09-30', '11-05', '12-31'].map(
  (end) => `2028-${end}`,
);

/** A rate, or that there was no day for one. */
function told(rate: number | null): string {
  return rate === null ? 'too early' : rate.toFixed(3);
}

function patternsOn(clock: string, zone: Zone) {
  const toDay = dayIn(zone);
  const remarks = ROWS.filter(({ kind }) => kind === 'review')
    .map((row) => remarkOf(row, row.growth, toDay(row.created)))
    .filter(({ day }) => day <= clock);
  const answers = ROWS.flatMap((row) => answersOf(row, toDay(row.created))).filter(
    ({ day }) => day <= clock,
  );
  return patternsOf(remarks, answers, { names: YEAR.names, today: clock });
}

test('the year is the one that its generator makes, and holds enough', () => {
  expect(yearText(makeYear())).toBe(yearFile);
  const count = (kind: string) => YEAR.entries.filter((entry) => entry.kind === kind).length;
  expect(['review', 'win', 'practice', 'post', 'talk'].map(count)).toEqual([166, 84, 44, 12, 4]);
  expect(new Set(YEAR.entries.map(({ id }) => id)).size).toBe(YEAR.entries.length);
});

describe.each(ZONES)('in %s', (zone) => {
  test.each(ENDS)(
    'on %s the same patterns ask on the same days as reckoned day by day',
    (clock) => {
      const asks = patternsOn(clock, zone).flatMap(({ role, name, asks: asked }) =>
        asked === null ? [] : [[`${role} ${patternKey(name)}`, asked.day] as const],
      );
      expect(Object.fromEntries(asks)).toEqual(triggersOn(clock, zone));
    },
  );

  test.each(ENDS)('on %s the rates around answers are those reckoned day by day', (clock) => {
    const rates = patternsOn(clock, zone).flatMap(({ role, name, answers }) =>
      answers.map(({ day, before, since }) => [
        `${role} ${patternKey(name)} ${day}`,
        `${told(before)}, ${told(since)}`,
      ]),
    );
    expect(Object.fromEntries(rates)).toEqual(ratesOn(clock, zone));
  });
});

test('areas are as deep as their best proof, and count all of them', () => {
  const { areas } = mapSkills(USUAL_AREAS, ROWS);
  expect(
    Object.fromEntries(
      areas.map(({ area, depth, count }) => [area.name, `${depth ?? 'nothing'}, ${count}`]),
    ),
  ).toEqual(depths());
});

test('what the year comes to is what was read through', () => {
  const quarters = ['2028-Q1', '2028-Q2', '2028-Q3', '2028-Q4'];
  const all = ZONES.map((zone) => [
    zone,
    {
      triggers: triggersOn('2028-12-31', zone),
      rates: ratesOn('2028-12-31', zone),
      totals: Object.fromEntries(
        quarters.map((quarter) => {
          const { from, to } = periodOf(quarter);
          return [quarter, totals(from, to, zone)];
        }),
      ),
    },
  ]);
  const text = JSON.stringify({ depths: depths(), ...Object.fromEntries(all) }, null, 1);
  expect(`${text}\n`).toBe(reckoned);
});
