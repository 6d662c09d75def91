import { expect, it } from 'vitest';
import { textOf } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import type { Packet } from './packet';
import { packetDocument } from './packet-document';

const EMPTY: Packet = {
  period: { from: '2028-01-01', to: '2028-03-31' },
  asOf: '2028-03-31',
  questions: [],
  promises: null,
  ladder: null,
  criteria: [],
  loose: [],
  others: [],
  missing: [],
  oldest: null,
  gaps: [],
  practice: { deliberate: 0, passive: 0, unsaid: 0 },
  reviews: { got: 0, gave: 0, fromMoreExperienced: 0 },
  closed: [],
  dataPoints: [],
  withheld: 0,
};
/** What a packet has from its second heading on that an empty one has not. */
const told = (changes: Partial<Packet>): string => {
  const lines = toMarkdown(packetDocument({ ...EMPTY, ...changes })).split('\n');
  const known = new Set(toMarkdown(packetDocument(EMPTY)).split('\n'));
  return lines.filter((line) => !known.has(line)).join('\n');
};

it('a packet of a time without anything has no section for it', () => {
  const text = textOf(packetDocument(EMPTY));
  expect(text).not.toMatch(/Practice|Code review|The oldest proof|Promises|Evidence by criterion/);
});

it.each([
  [1, '## Practice\n0 deliberate, 0 passive, 1 that doesn’t say which.'],
  [2, '## Practice\n0 deliberate, 0 passive, 2 that don’t say which.'],
])('practice of which %i never said its kind has no share', (unsaid, text) => {
  expect(told({ practice: { deliberate: 0, passive: 0, unsaid } })).toBe(text);
});

it('practice that all said its kind has a share alone', () => {
  expect(told({ practice: { deliberate: 1, passive: 2, unsaid: 0 } })).toBe(
    '## Practice\n1 deliberate, 2 passive (33 % deliberate).',
  );
});

it('reviews without an answered pattern are counted alone', () => {
  expect(told({ reviews: { got: 2, gave: 3, fromMoreExperienced: 1 } })).toBe(
    '## Code review\n2 remarks got, 1 of them from somebody more experienced; 3 given.',
  );
});

it('a raise without an amount is named by its title', () => {
  const raise = { id: 'a', kind: 'raise', title: ' ', day: '2028-02-29', amount: '', change: null };
  expect(told({ dataPoints: [raise as Packet['dataPoints'][number]] })).toBe(
    '## Offers and raises\n- 2028-02-29 Raise: Untitled',
  );
});
