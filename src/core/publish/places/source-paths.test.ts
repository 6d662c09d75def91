import { expect, it } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import { sourcePaths } from './source-paths';

const from = (...paths: readonly (string | null)[]) =>
  paths.map((path, at): Pick<EntryRecord, 'id' | 'origin'> => ({
    id: `n${at}`,
    origin: path === null ? null : ({ source: 'markdown', path } as EntryRecord['origin']),
  }));

it.each([
  [['/me/notes/a.md', '/me/notes/deep/b.md'], { n0: 'a.md', n1: 'deep/b.md' }],
  [['/me/notes/a.md'], { n0: 'a.md' }],
  [['/me/a/x.md', '/me/b/x.md'], { n0: 'a/x.md', n1: 'b/x.md' }],
  [['C:\\me\\a.md', 'C:\\me\\b\\c.md'], { n0: 'a.md', n1: 'b/c.md' }],
  [[null, 'https://me.dev/a.md', '/me/a.png', 'a.md'], {}],
  [[], {}],
])('imported entries lie below what holds all of them: %j', (paths, placed) => {
  expect(Object.fromEntries(sourcePaths(from(...paths)))).toEqual(placed);
});

it('a name that some file system refuses gets one that none does, with its ending', () => {
  const [path = ''] = sourcePaths(from('/me/con/what?: a.markdown', '/me/b.md')).values();
  expect(path).toMatch(/^[^/?:]+\/[^/?:]+\.markdown$/);
  expect(path).not.toMatch(/^con\//);
});
