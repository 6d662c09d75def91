import { expect, test } from 'vitest';
import type { CatalogRow } from '#core/library/entry';
import { patternsOf } from '../pattern';
import { remarkOf } from '../remark';
import { offersOfLibrary } from './offer';

function row(id: string, changes: Partial<CatalogRow>): CatalogRow {
  const made = '2026-03-01T10:00:00.000Z';
  return {
    id,
    kind: 'note',
    title: id,
    tags: [],
    private: false,
    stage: null,
    created: made,
    updated: made,
    aliases: [],
    links: [],
    explains: false,
    growth: null,
    revision: 1,
    ...changes,
  };
}

const dayOf = (moment: string): string => moment.slice(0, 10);

test('posts that are out, talks that were given and marked entries are offered', () => {
  const rows = [
    row('drafting', { kind: 'post', stage: 'drafting' }),
    row('Generics', { kind: 'post', stage: 'published', updated: '2026-05-01T08:00:00.000Z' }),
    row('Locks', { kind: 'talk', stage: 'given' }),
    row('Moved the queue', { tags: ['Win'] }),
    row('kept', { kind: 'win', tags: ['win'] }),
    row('plain', {}),
  ];
  const known = { decided: new Set(['entry Locks']), today: '2026-06-01', dayOf };
  expect(offersOfLibrary(rows, [], known)).toMatchObject([
    {
      key: 'entry Generics',
      title: 'Published “Generics”',
      day: '2026-05-01',
      proof: ['[[Generics]]'],
    },
    { key: 'entry Moved the queue', title: 'Moved the queue', from: 'note' },
  ]);
});

test('a pattern is offered when its remarks became rarer for a month', () => {
  const remarks = ['2026-01-01', '2026-01-15', '2026-02-14'].map((day, at) =>
    remarkOf(
      { id: `r${at}`, title: 'x' },
      { date: day, role: 'got', pattern: 'Unclear names' },
      day,
    ),
  );
  const answer = {
    kind: 'lint',
    id: 'n',
    title: 'Names',
    pattern: 'unclear names',
    day: '2026-02-14',
  } as const;
  const offered = (today: string) =>
    offersOfLibrary([], patternsOf(remarks, [answer], { names: [], today }), {
      decided: new Set(),
      dayOf,
    });
  expect(offered('2026-03-15')).toEqual([]);
  expect(offered('2026-03-16')).toMatchObject([
    {
      key: 'pattern got unclear names',
      title: 'Fewer reviews say “Unclear names”',
      about: 'After a lint rule, in 90 days: 3 before, 0 since',
      proof: ['[[Names]]'],
    },
  ]);
});
