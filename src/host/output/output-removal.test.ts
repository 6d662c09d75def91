import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { watchFiles } from '../storage/testing/watched-files';
import { removeTogether } from './output-removal';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

let root: string;
const place = (path: string): string => join(root, path);

beforeEach(() => {
  root = makeTemporaryFolder();
  mkdirSync(place('a/deep'), { recursive: true });
  mkdirSync(place('b'));
  for (const path of ['a/deep/1.md', 'a/deep/2.png', 'b/3.md', 'b/other.md'])
    writeFileSync(place(path), path);
});

test('removes files and the folders that are empty then, and nothing else', async () => {
  await removeTogether(root, [place('a/deep/1.md'), place('a/deep/2.png'), place('b/3.md')]);
  expect(readdirSync(root, { recursive: true })).toEqual(['b', join('b', 'other.md')]);
});

test('passes by what is gone', async () => {
  await removeTogether(root, [place('a/gone.md'), place('b/3.md')]);
  expect(readdirSync(root).toSorted()).toEqual(['a', 'b']);
});

test.skipIf(process.getuid?.() === 0)('puts all back when one can’t be removed', async () => {
  chmodSync(place('b'), 0o500);
  await expect(removeTogether(root, [place('a/deep/1.md'), place('b/3.md')])).rejects.toThrow(
    '3.md',
  );
  chmodSync(place('b'), 0o700);
  expect(readFileSync(place('a/deep/1.md'), 'utf8')).toBe('a/deep/1.md');
  expect(existsSync(place('b/3.md'))).toBe(true);
  expect(readdirSync(root).toSorted()).toEqual(['a', 'b']);
});

test('puts all back when one is in a folder that became a file', async () => {
  await expect(
    removeTogether(root, [place('a/deep/1.md'), place('b/3.md/inside.md')]),
  ).rejects.toThrow();
  expect(readFileSync(place('a/deep/1.md'), 'utf8')).toBe('a/deep/1.md');
  expect(readdirSync(root).toSorted()).toEqual(['a', 'b']);
});

test('nothing to remove leaves the folder alone, and one that is gone is named', async () => {
  await removeTogether(place('gone'), []);
  await expect(removeTogether(place('gone'), [place('gone/a.md')])).rejects.toThrow(place('gone'));
});

test('where the disk fails on the way back, too, it is said where the files are', async () => {
  let moves = 0;
  const stop = await watchFiles(root, {
    before: ({ kind }) =>
      kind === 'rename' && (moves += 1) > 1 ? { code: 'EIO', isLate: false } : null,
  });
  onTestFinished(stop);
  const removing = removeTogether(root, [place('a/deep/1.md'), place('b/3.md')]);
  await expect(removing).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringContaining('What was there before is kept in ') as unknown,
  });
  const aside = readdirSync(root).find((name) => name.startsWith('.outloud-')) ?? '';
  expect(readFileSync(join(root, aside, 'old-0'), 'utf8')).toBe('a/deep/1.md');
  expect(readFileSync(place('b/3.md'), 'utf8')).toBe('b/3.md');
});
