import { expect, test } from 'vitest';
import { writeFrontMatter } from '#core/document/front-matter';
import type { Recall } from './recall';
import { missingRecalls, readRecalls } from './recalls-in-front-matter';

const RECALLS: Recall[] = [
  { id: 'r0', at: '2026-03-01T10:00:00.000Z', rating: 'joined', said: [], missed: [] },
  {
    id: 'r1',
    at: '2026-03-02T10:00:00.000+01:00',
    rating: 'good',
    said: ['no', 'C#: units', '1.10'],
    missed: ['“quoted”', '事务'],
  },
];

test.each([null, '---\ntitle: A note # mine\n---', '+++\ntitle = "A note"\n+++'])(
  'front matter gives back the recalls that were written into it: %j',
  (before) => {
    const properties = missingRecalls(RECALLS, before);
    const written = writeFrontMatter({ properties }, before ?? undefined);
    expect(readRecalls(written)).toEqual(RECALLS);
    expect(missingRecalls(RECALLS, written)).toEqual({});
    expect(missingRecalls([], before)).toEqual({});
  },
);

test('what is no recall is none', () => {
  expect(readRecalls('---\nrecalls: [1, {id: x, rating: fine}]\n---')).toEqual([]);
  expect(readRecalls('---\n[broken\n---')).toEqual([]);
});
