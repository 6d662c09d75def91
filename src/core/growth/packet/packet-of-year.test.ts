import { describe, expect, test } from 'vitest';
import { readPromises } from '../conversation/promises';
import { byQuarter, conversationOf } from '../conversation/conversation';
import { compareDataPoints, dataPointOf } from '../pay/compare-data-points';
import { periodOf } from '../quarter';
import { totals } from '../testing/reckon-simply';
import firstAngeles from '../testing/fixtures/packet-2028-Q1-Los-Angeles.md?raw';
import firstAuckland from '../testing/fixtures/packet-2028-Q1-Auckland.md?raw';
import firstUtc from '../testing/fixtures/packet-2028-Q1-UTC.md?raw';
import lastAngeles from '../testing/fixtures/packet-2028-Q4-Los-Angeles.md?raw';
import lastAuckland from '../testing/fixtures/packet-2028-Q4-Auckland.md?raw';
import lastUtc from '../testing/fixtures/packet-2028-Q4-UTC.md?raw';
import { PEOPLE } from '../testing/year-words';
import { dayIn, YEAR, yearRecords, yearRows, type Zone, ZONES } from '../testing/year';
import type { Packet } from './packet';
import { packetMarkdown } from './packet-file';
import { reckonPacket } from './reckon-packet';

const RECORDS = yearRecords();
const ROWS = yearRows();

/** The packets as they were read through by eye. */
const EXPECTED: Readonly<Record<Zone, Readonly<Record<string, string>>>> = {
  UTC: { '2028-Q1': firstUtc, '2028-Q4': lastUtc },
  'Pacific/Auckland': { '2028-Q1': firstAuckland, '2028-Q4': lastAuckland },
  'America/Los_Angeles': { '2028-Q1': firstAngeles, '2028-Q4': lastAngeles },
};

const QUARTERS = ['2028-Q1', '2028-Q4'] as const;
const CLOCK = '2028-12-31';

function packetIn(zone: Zone, quarter: string, today = CLOCK): Packet {
  const dayOf = dayIn(zone);
  const conversations = ROWS.flatMap((row) => conversationOf(row, dayOf(row.created)) ?? [])
    .toSorted(byQuarter)
    .map(({ id, quarter: held }) => {
      const record = RECORDS.find((one) => one.id === id);
      return { note: id, quarter: held, promises: record ? readPromises(record.document) : [] };
    });
  const library = { rows: ROWS, dayOf, names: YEAR.names, versions: YEAR.versions };
  return reckonPacket({ ...library, conversations, dataPoints: [] }, periodOf(quarter), today);
}

describe.each(ZONES)('in %s', (zone) => {
  test.each(QUARTERS)(
    'the packet of %s is the one that was read through, byte for byte',
    (quarter) => {
      expect(packetMarkdown(packetIn(zone, quarter))).toBe(EXPECTED[zone][quarter]);
    },
  );

  test.each(['2028-Q1', '2028-Q2', '2028-Q3', '2028-Q4'])(
    'what %s comes to is what was reckoned day by day',
    (quarter) => {
      const { from, to } = periodOf(quarter);
      const { reviews, practice, missing, criteria, others, loose } = packetIn(zone, quarter);
      const told = [...criteria, ...loose, { evidence: others }].flatMap(
        ({ evidence }) => evidence,
      );
      const wins = new Set(told.filter(({ kind }) => kind === 'win').map(({ id }) => id));
      expect({ ...reviews, ...practice, missing: missing.length, wins: wins.size }).toEqual(
        totals(from, to, zone),
      );
    },
  );

  test('no one’s name in a review, no remark and no pay is in any packet', () => {
    for (const quarter of QUARTERS) {
      const markdown = packetMarkdown(packetIn(zone, quarter));
      const packet = JSON.stringify(packetIn(zone, quarter));
      for (const name of PEOPLE) expect(`${markdown}${packet}`).not.toContain(name);
      expect(markdown).not.toMatch(/what the number counts|EUR|Acme|Offer/);
    }
  });

  test('what comes after a period is not in it, however late it is looked at', () => {
    const { dataPoints, ...first } = packetIn(zone, '2028-Q2', '2028-06-30');
    const { promises, ...later } = packetIn(zone, '2028-Q2');
    expect(dataPoints).toEqual([]);
    // Only what became of promises is known better later.
    expect({ ...later, promises: null, questions: [] }).toMatchObject({
      ...first,
      promises: null,
      questions: [],
    });
    expect(promises).toEqual(first.promises);
  });
});

test('offers and raises stand in a packet only when they are picked', () => {
  const points = compareDataPoints(ROWS.flatMap((row) => dataPointOf(row, '') ?? []));
  expect(points.map(({ day, change }) => [day, change && Math.round(change * 10) / 10])).toEqual([
    ['2028-07-01', 7.5],
    ['2028-06-10', null],
    ['2028-05-02', 15],
    ['2027-09-01', null],
  ]);
  const packet = packetIn('UTC', '2028-Q4');
  const picked = packetMarkdown({ ...packet, dataPoints: points.slice(2, 3) });
  expect(picked.slice(picked.indexOf('## Offers'))).toBe(
    '## Offers and raises\n\n- 2028-05-02 Offer: Offer of Acme & Sons → € 92.000, +15 %\n',
  );
});
