import { expect, it } from 'vitest';
import type { EntryRow } from '#core/library/entry';
import { countKinds, isSameSection, neighbourOf, rowsOf, sectionTitle } from './section';

const row = (id: string, changes: Partial<EntryRow> = {}): EntryRow => ({
  id,
  kind: 'note',
  title: id,
  tags: [],
  private: false,
  stage: null,
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  ...changes,
});

const rows = [
  row('a', { tags: ['Git'] }),
  row('b', { tags: ['git/rebase'], kind: 'post' }),
  row('c', { tags: ['github'] }),
];

it('finds a tag in any case and below it, and no other that starts alike', () => {
  const found = rowsOf({ at: 'tag', tag: 'git' }, rows);
  expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
});

it('finds a kind, everything, and nothing that is in the trash', () => {
  expect(rowsOf({ at: 'kind', kind: 'post' }, rows)).toHaveLength(1);
  expect(rowsOf({ at: 'all' }, rows)).toHaveLength(3);
  expect(rowsOf({ at: 'trash' }, rows)).toHaveLength(0);
});

it('counts every kind', () => {
  expect(countKinds(rows)).toEqual({ note: 2, review: 0, win: 0, practice: 0, post: 1, talk: 0 });
});

it('names and compares sections', () => {
  expect(sectionTitle({ at: 'tag', tag: 'git' })).toBe('#git');
  expect(isSameSection({ at: 'all' }, { at: 'all' })).toBe(true);
  expect(isSameSection({ at: 'kind', kind: 'post' }, { at: 'kind', kind: 'talk' })).toBe(false);
});

it('goes to the next entry when one leaves, else to the one before', () => {
  expect(neighbourOf('a', rows)).toBe('b');
  expect(neighbourOf('c', rows)).toBe('b');
  expect(neighbourOf('a', rows.slice(0, 1))).toBeNull();
});
