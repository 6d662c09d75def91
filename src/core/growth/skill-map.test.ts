import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CatalogRow } from '#core/library/entry';
import { DEPTHS, type Depth } from './depth';
import { depthOf, mapSkills } from './skill-map';
import { USUAL_AREAS, type SkillArea } from './skill-area';

const AREAS: readonly SkillArea[] = [
  { name: 'TypeScript', tags: ['typescript'] },
  { name: 'Databases', tags: ['sql'] },
  { name: 'Security', tags: ['security'] },
];

const OF: Readonly<Record<Depth, Pick<CatalogRow, 'kind' | 'stage' | 'explains'>>> = {
  noted: { kind: 'note', stage: null, explains: false },
  explained: { kind: 'note', stage: null, explains: true },
  published: { kind: 'post', stage: 'published', explains: false },
  taught: { kind: 'talk', stage: 'given', explains: false },
  used: { kind: 'win', stage: null, explains: false },
};

function entry(id: string, tag: string, depth: Depth, area = '') {
  const [created, updated] = ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
  const growth = area === '' ? null : { area };
  return { id, title: id, tags: [tag], private: false, created, updated, growth, ...OF[depth] };
}

test.each([
  ['note', null, false, 'noted'],
  ['note', null, true, 'explained'],
  ['practice', null, true, 'explained'],
  ['post', 'drafting', false, 'noted'],
  ['post', 'ready', true, 'explained'],
  ['post', 'published', true, 'published'],
  ['talk', 'ready', true, 'explained'],
  ['talk', 'given', false, 'taught'],
  ['win', null, false, 'used'],
] as const)(
  'a %s at the stage %s, with an example: %s, shows that it is %s',
  (kind, stage, explains, depth) => {
    expect(depthOf({ kind, stage, explains })).toBe(depth);
  },
);

test('proofs are found by tags, nested ones too, and by the area a review names', () => {
  const { areas } = mapSkills(AREAS, [
    entry('a', 'TypeScript/types', 'noted'),
    entry('b', 'typescripts', 'noted'),
    entry('c', 'else', 'noted', 'typescript'),
    entry('g', 'typescript', 'noted', 'TypeScript'),
    entry('d', 'sql', 'published'),
    entry('e', 'sql', 'noted'),
    entry('f', 'sql', 'taught'),
  ]);
  expect(areas.map(({ depth, proofs }) => [depth, proofs.map(({ id }) => id)])).toEqual([
    ['noted', ['a', 'c', 'g']],
    ['taught', ['f', 'd', 'e']],
    [null, []],
  ]);
});

test.each([
  ['nothing', [], 'TypeScript', null],
  [
    'notes alone',
    [
      ['typescript', 'noted'],
      ['sql', 'taught'],
    ],
    'TypeScript',
    null,
  ],
  ['a post', [['typescript', 'published']], 'TypeScript', 'Databases'],
  ['a talk, and nothing beside', [['typescript', 'taught']], 'TypeScript', 'Databases'],
  [
    'a talk, and more about another',
    [
      ['typescript', 'taught'],
      ['sql', 'noted'],
      ['sql', 'noted'],
    ],
    'Databases',
    'Security',
  ],
  [
    'use in all areas',
    [
      ['typescript', 'used'],
      ['sql', 'used'],
      ['security', 'used'],
    ],
    null,
    null,
  ],
] as const)('with %s it is deeper before wider', (_, proofs, deeper, wider) => {
  const map = mapSkills(
    AREAS,
    proofs.map(([tag, depth], at) => entry(`e${at}`, tag, depth)),
  );
  expect(map.deeper?.area ?? null).toBe(deeper);
  expect(map.wider?.area ?? null).toBe(wider);
});

test('more proof never makes an area shallower', () => {
  const proof = fc.tuple(
    fc.constantFrom('typescript', 'sql', 'security'),
    fc.constantFrom(...DEPTHS),
  );
  fc.assert(
    fc.property(fc.array(proof, { maxLength: 12 }), proof, (proofs, more) => {
      const map = (list: readonly (readonly [string, Depth])[]) =>
        mapSkills(
          AREAS,
          list.map(([tag, depth], at) => entry(`e${at}`, tag, depth)),
        ).areas.map(({ depth }) => (depth === null ? -1 : DEPTHS.indexOf(depth)));
      const [before, after] = [map(proofs), map([...proofs, more])];
      for (const [at, depth] of before.entries()) expect(after[at]).toBeGreaterThanOrEqual(depth);
    }),
  );
});

test('no tag of the usual areas belongs to two of them', () => {
  const tags = USUAL_AREAS.flatMap((area) => area.tags);
  expect(new Set(tags).size).toBe(tags.length);
});
