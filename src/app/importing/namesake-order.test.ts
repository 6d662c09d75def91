import { expect, test } from 'vitest';
import type { Incoming } from './incoming';
import { orderNamesakes } from './namesakes';

const text = (title: string, created: string, updated: string, isDated = false): Incoming =>
  ({ head: { title, created, updated }, isDated }) as unknown as Incoming;

test('of texts of one name that only files date, the first is the oldest, and none is changed before it was made', () => {
  const [same, later] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
  const texts = [
    text('Locks', same, same),
    text('locks', same, same),
    text('Locks', same, later),
    text('Locks', same, same, true),
    text('Queues', same, same),
  ];
  orderNamesakes(texts);
  expect(texts.map(({ head }) => [head.created, head.updated])).toEqual([
    [same, same],
    ['2026-03-01T10:00:00.001Z', '2026-03-01T10:00:00.001Z'],
    ['2026-03-01T10:00:00.002Z', later],
    [same, same],
    [same, same],
  ]);
});
