import { expect, test } from 'vitest';
import { readAmount } from './amount';
import { compareDataPoints } from './compare-data-points';
import { type DataPoint, type DataPointKind, tellChange } from './data-point';

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
  return { id: `${kind}${day}`, title: '', kind, day, amount };
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
