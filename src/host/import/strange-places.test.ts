import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Problem } from '#core/problem';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { listFolder } from './list-folder';
import { diskSources } from './open-source';
import { makeTree } from './testing/make-tree';
import { makeZip, zip } from './testing/make-zip';

const nothing = (): void => undefined;

test('folders in each other without end are named where they are too deep', async () => {
  const root = makeTemporaryFolder();
  const deep = Array.from({ length: 102 }, () => 'd').join('/');
  mkdirSync(join(root, deep), { recursive: true });
  writeFileSync(join(root, deep, 'a.md'), 'a');
  const { files, skipped } = await listFolder(root, nothing);
  expect(files).toEqual([]);
  expect(skipped).toMatchObject([{ reason: 'is more than 100 folders deep' }]);
});

test('a text comes in once, however many links lead to it', async () => {
  const root = makeTree({ '.hidden/a.md': 'a' });
  symlinkSync('.hidden/a.md', join(root, 'a.md'));
  symlinkSync('.hidden', join(root, 'b'));
  symlinkSync('.hidden', join(root, 'c'));
  expect((await listFolder(root, nothing)).files).toEqual(['a.md']);
});

test('a folder that is gone is named, and what hears of the files may end it', async () => {
  const gone = join(makeTemporaryFolder(), 'gone');
  await expect(listFolder(gone, nothing)).rejects.toMatchObject({ code: 'not-found' });
  const root = makeTemporaryFolder();
  mkdirSync(join(root, 'many'));
  for (let number = 0; number < 1_000; number += 1)
    writeFileSync(join(root, 'many', `${number}.png`), '');
  const stop = () => {
    throw new Problem('closed', 'Enough.');
  };
  await expect(listFolder(root, stop)).rejects.toThrow('Enough.');
  const files = Array.from({ length: 1_000 }, (_, at) => ({ name: `${at}.md`, content: '' }));
  await expect(diskSources.open(makeZip(files), stop)).rejects.toMatchObject({ code: 'closed' });
});

test('what lies beside the archives of an archive comes in with them', async () => {
  const inner = zip([{ name: 'a.md', content: 'a' }]);
  const source = await diskSources.open(
    makeZip([
      { name: 'folder/', content: '' },
      { name: 'folder/part.zip', content: inner },
      { name: 'folder/i.png', content: 'i' },
    ]),
  );
  expect(source.files.toSorted()).toEqual(['a.md', 'folder/i.png']);
  await source.close();
});
