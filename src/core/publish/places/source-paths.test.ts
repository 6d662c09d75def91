import { expect, it } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import { originFile, sourcePaths } from './source-paths';

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
  [['/a/b?.md', '/a/c:d/e.f.md'], { n0: 'b-.md', n1: 'c-d/e.f.md' }],
])('imported entries lie below what holds all of them: %j', (paths, placed) => {
  expect(Object.fromEntries(sourcePaths(from(...paths)))).toEqual(placed);
});

it('a name that some file system refuses gets one that none does, with its ending', () => {
  const [path = ''] = sourcePaths(from('/me/con/what?: a.markdown', '/me/b.md')).values();
  expect(path).toMatch(/^[^/?:]+\/[^/?:]+\.markdown$/);
  expect(path).not.toMatch(/^con\//);
});

it.each([
  ['/home/me/a.md', 'home/me/a.md'],
  ['//server/a.markdown', 'server/a.markdown'],
  ['C:\\notes\\a.md', 'C:/notes/a.md'],
  ['d:/a.md', 'd:/a.md'],
  ['\\\\server\\a.md', 'server/a.md'],
  ['notes/a.md', null],
  ['ab:/a.md', null],
  ['\\a.md', null],
  ['/home/me/a.txt', null],
  [null, null],
])('the file of an entry that was imported from %j is %j', (path, file) => {
  expect(from(path).map(originFile)).toEqual([file]);
});
