import { expect, test } from 'vitest';
import { readAmount } from './amount';
import { compareDataPoints } from './compare-data-points';
import { type DataPoint, type DataPointKind, tellChange, tellCompared } from './data-point';

test.each([
  ['95,000 EUR', 95_000, 'EUR'],
  ['EUR 95.000', 95_000, 'EUR'],
  ['€ 95.000,50', 95_000.5, 'EUR'],
  ['95’000 CHF', 95_000, 'CHF'],
  ['95\u202f000 €', 95_000, 'EUR'],
  ['1,234,567.8 USD', 1_234_567.8, 'USD'],
  ['1.234.567 USD', 1_234_567, 'USD'],
  ['$120k', 120_000, '$'],
  ['£1.5m', 1_500_000, 'GBP'],
  ['12.5 EUR', 12.5, 'EUR'],
  ['12,50 EUR', 12.5, 'EUR'],
  ['100 kr', 100, 'KR'],
  ['60 EUR / hour', 60, 'EUR / HOUR'],
  ['95000', 95_000, ''],
])('“%s” is %d in %s', (text, number, currency) => {
  expect(readAmount(text)).toEqual({ number, currency });
});

test.each(['', 'more than now', '90–95 EUR', '90 to 95 EUR'])('“%s” is no one amount', (text) => {
  expect(readAmount(text)).toBeNull();
});

function point(kind: DataPointKind, day: string, amount: string): DataPoint {
  return { id: `${kind}${day}`, title: '', kind, day, created: `${day}T12:00:00.000Z`, amount };
}

test('each is compared with the raise before it in its currency, or else the offer', () => {
  const points = [
    point('raise', '2026-01-01', '100,000 EUR'),
    point('offer', '2026-02-01', '€ 110.000'),
    point('offer', '2026-03-01', '$120k'),
    point('raise', '2026-04-01', '104,000 EUR'),
    point('offer', '2026-05-01', '$ 132,000'),
    point('offer', '2026-06-01', 'a lot'),
    point('raise', '2026-07-01', '102,960 EUR'),
  ];
  const compared = compareDataPoints(points.toReversed());
  expect(compared.map(({ day, change }) => `${day} ${tellChange(change)}`.trim())).toEqual([
    '2026-07-01 −1 %',
    '2026-06-01',
    '2026-05-01 +10 %',
    '2026-04-01 +4 %',
    '2026-03-01',
    '2026-02-01 +10 %',
    '2026-01-01',
  ]);
});

test('of one day, they are ordered as they were kept, and each says what it is compared with', () => {
  const at = (id: string, created: string, amount: string, kind: DataPointKind = 'offer') => ({
    ...point(kind, '2026-11-26', amount),
    id,
    title: id === 'c' ? ' ' : id,
    created,
  });
  const points = [
    at('a', '2026-11-26T11:00:00.000Z', '95,000 EUR'),
    at('c', '2026-11-26T09:00:00.000Z', '100,000 EUR', 'raise'),
    at('z', '2026-11-26T11:00:00.000Z', '103,000 EUR', 'raise'),
    at('b', '2026-11-26T10:00:00.000Z', '110,000 EUR'),
    { ...point('offer', '2026-11-25', '80,000 EUR'), created: '2026-11-27T09:00:00.000Z' },
    at('e', '2026-11-26T12:00:00.000Z', '92,700 EUR'),
  ];
  for (const order of [points, points.toReversed()]) {
    expect(compareDataPoints(order).map((one) => [one.id, tellCompared(one)])).toEqual([
      ['e', '−10 % against z, 2026-11-26'],
      ['z', '+3 % against Untitled, 2026-11-26'],
      ['a', '−5 % against Untitled, 2026-11-26'],
      ['b', '+10 % against Untitled, 2026-11-26'],
      ['c', '+25 % against Untitled, 2026-11-25'],
      ['offer2026-11-25', ''],
    ]);
  }
});
