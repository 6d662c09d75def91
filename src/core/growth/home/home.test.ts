import { expect, test } from 'vitest';
import type { CatalogRow } from '#core/library/entry';
import { agendaTitle } from '../packet/agenda';
import { periodOf } from '../quarter';
import { nearestDraft } from './nearest-draft';
import { oneGap } from './one-gap';

function row(id: string, changes: Partial<CatalogRow> = {}): CatalogRow {
  return {
    id,
    kind: 'note',
    title: `Title of ${id}`,
    tags: [],
    aliases: [],
    links: [],
    private: false,
    stage: null,
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    explains: false,
    growth: null,
    revision: 1,
    ...changes,
  };
}

const post = (id: string, stage: CatalogRow['stage'], updated = '2026-01-01T00:00:00.000Z') =>
  row(id, { kind: 'post', stage, updated });

test('the nearest draft is the furthest, then the latest changed; what is out is none', () => {
  const drafts = [
    post('a', 'idea', '2026-06-01T00:00:00.000Z'),
    post('b', 'drafting', '2026-02-01T00:00:00.000Z'),
    post('c', 'drafting', '2026-03-01T00:00:00.000Z'),
    post('d', 'published', '2026-07-01T00:00:00.000Z'),
    row('e', { kind: 'talk', stage: 'given' }),
    row('f'),
  ];
  expect(nearestDraft(drafts)).toMatchObject({ id: 'c', why: 'It is being written.' });
  const talk = row('g', { kind: 'talk', stage: 'ready' });
  expect(nearestDraft([...drafts, talk])).toEqual({
    id: 'g',
    title: 'Title of g',
    kind: 'talk',
    why: 'It is ready to be given.',
  });
  expect(nearestDraft(drafts.slice(3))).toBeNull();
  expect(nearestDraft(drafts.toReversed())?.id).toBe('c');
});

test('the agenda of a conversation is not the nearest draft, other private talks are', () => {
  const title = agendaTitle({ period: periodOf('2026-Q3') });
  const agenda = row('h', { kind: 'talk', stage: 'ready', private: true, title });
  expect(nearestDraft([agenda])).toBeNull();
  expect(nearestDraft([agenda, post('a', 'idea')])?.id).toBe('a');
  const talk = row('i', { kind: 'talk', stage: 'ready', private: true });
  expect(nearestDraft([agenda, talk])?.id).toBe('i');
});

const gap = (id: string, created: string, changes: Partial<CatalogRow> = {}) =>
  row(id, { tags: ['Gap'], created, ...changes });

test('the gap is the open one that is met most often, then the oldest', () => {
  const [old, young] = [
    gap('old', '2024-01-01T00:00:00.000Z', { title: 'What is a lock?' }),
    gap('young', '2026-01-01T00:00:00.000Z', { title: 'Why MVCC?', aliases: ['Versions'] }),
  ];
  const closed = gap('done', '2020-01-01T00:00:00.000Z', { growth: { gap: 'closed' } });
  const draft = row('draft', { kind: 'post', tags: ['gap'], created: '2019-01-01T00:00:00.000Z' });
  expect(oneGap([young, old, closed, draft])).toMatchObject({ id: 'old', met: 0 });
  const linking = [
    row('x', { links: ['why  mvcc?', 'Why MVCC?', 'done'] }),
    row('y', { links: ['versions'] }),
    row('z', { links: ['What is a lock?'] }),
  ];
  expect(oneGap([young, old, closed, ...linking])).toEqual({
    id: 'young',
    title: 'Why MVCC?',
    created: '2026-01-01T00:00:00.000Z',
    met: 2,
  });
  // A question that names itself is not met for that.
  const itself = { ...young, links: ['Versions'] };
  expect(oneGap([itself])?.met).toBe(0);
  expect(oneGap([closed, draft])).toBeNull();
});
