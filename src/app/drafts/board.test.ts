import { expect, test } from 'vitest';
import { compareCards, toCard } from './board';

const today = '2026-03-29';
const card = (id: string, updated: string, due: string | null = null) =>
  toCard(
    {
      row: { id, title: id, kind: 'post', stage: null, updated },
      plan: { due, occasion: null, audience: null },
    } as unknown as Parameters<typeof toCard>[0],
    today,
  );

test('cards go by the day that is nearest, then the latest change, then always the same way', () => {
  const cards = [
    card('b', '2026-03-01T00:00:00.000Z'),
    card('a', '2026-03-01T00:00:00.000Z'),
    card('late', '2026-03-02T00:00:00.000Z'),
    card('due', '2026-01-01T00:00:00.000Z', '2026-04-01'),
  ];
  expect(cards.toSorted(compareCards).map(({ id }) => id)).toEqual(['due', 'late', 'a', 'b']);
  expect(cards.map(({ stage }) => stage)).toEqual(Array(4).fill('drafting'));
});
