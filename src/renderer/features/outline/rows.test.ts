import { expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { outlineOf } from '#core/talk/outline';
import { versionOf } from '#core/talk/versions';
import { listRows } from './rows';

const outline = outlineOf(
  fromMarkdown(
    'Hello.\n\n## A {minutes=6}\n\n### B {minutes=2 cut=5}\n\n---\n\nmore\n\n## \n\n### C {demo=fallback}\n',
  ).document,
);

it.each([
  [null, [['Opening', 0.25, false]], 6],
  [5, [['Opening', 0.25, false]], 2],
])('lists sections and slides for a slot of %j min', (slot, first, minutes) => {
  const version = versionOf(outline, slot);
  const rows = listRows(outline, version, { slot, pace: 130 });
  const [opening, a, untitled] = rows;
  expect([opening].map((one) => [one?.row.title, one?.row.minutes, one?.row.isCut])).toEqual(first);
  expect(opening?.row.at).toBeNull();
  // What goes on from a slide is in its row; the section’s minutes are those of the version.
  expect(a?.row).toMatchObject({ title: 'A', at: 1, minutes, isCut: false });
  expect(a?.slides).toMatchObject([{ title: 'B', minutes: 2.25, isCut: slot === 5 }]);
  expect(untitled?.row.title).toBe('Untitled');
  expect(untitled?.slides).toMatchObject([{ title: 'C', minutes: 0, demo: 'fallback' }]);
});

it('tells when a section and its slides are shown in the version', () => {
  const whenOf = (slot: number | null) =>
    listRows(outline, versionOf(outline, slot), { slot, pace: 130 }).flatMap(({ row, slides }) =>
      [row, ...slides].map(({ title, when }) => [title, when?.from ?? null, when?.to ?? null]),
    );
  expect(whenOf(null)).toEqual([
    ['Opening', 0, 0.25],
    ['A', 0.25, 6.25],
    ['B', 2.25, 6.25],
    ['Untitled', 6.25, 6.5],
    ['C', 6.5, 6.5],
  ]);
  expect(whenOf(5).slice(1, 3)).toEqual([
    ['A', 0.25, 2.25],
    ['B', null, null],
  ]);
});
