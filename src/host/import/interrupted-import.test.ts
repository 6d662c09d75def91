import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openNewLibrary } from '../testing/open-library';
import { makeTree } from './testing/make-tree';
import { importedId } from './testing/open-library';

const FILES = { 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n' };

/** Leaves the last import as a crash would, and opens the library again. */
async function interrupt(
  { api, folder }: Pick<Awaited<ReturnType<typeof openNewLibrary>>, 'api' | 'folder'>,
  id: string | null,
) {
  await api.library.close();
  const file = readdirSync(join(folder, 'imports')).find((name) => name === `${id}.json`) ?? '';
  const path = join(folder, 'imports', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"state": ?"done"/, '"state":"running"'));
  return (await api.library.open({ folder })).mended;
}

test('says of an interrupted import how many entries are in the trash', async () => {
  const library = await openNewLibrary();
  const paths = [makeTree({ 'a.md': FILES['a.md'] })];
  const { id } = await library.api.transfer.import({ paths, as: 'notes' });
  expect(await interrupt(library, id)).toEqual([
    expect.stringMatching(/interrupted and has been taken back: 1 entry is in the trash\. Import/),
  ]);
  expect(await library.api.entries.trash()).toHaveLength(1);
});

test('says of an interrupted import how many entries are as before', async () => {
  const library = await openNewLibrary();
  const root = makeTree(FILES);
  const wish = { paths: [root], as: 'notes' } as const;
  const first = await library.api.transfer.import(wish);
  for (const name of ['a.md', 'b.md']) writeFileSync(join(root, name), '# Other\n');
  const { id } = await library.api.transfer.import(wish);
  expect(await interrupt(library, id)).toEqual([
    expect.stringContaining('has been taken back: 2 are as before. Import it again'),
  ]);
  const a = importedId(first, 'a.md');
  expect(await library.api.entries.markdown({ id: a })).toBe('# A\n');
});

test('what an undone import had changed is as far behind in another blog as it was', async () => {
  const { api } = await openNewLibrary();
  const path = 'content/posts/a.md';
  const file = '---\ntitle: A\ndate: 2024-01-01\nslug: a\n---\n\nOne.\n';
  const site = makeTree({ 'hugo.toml': '', [path]: file });
  const wish = { paths: [site], as: 'posts' } as const;
  const id = importedId(await api.transfer.import(wish), path);
  await api.targets.add({ name: 'other', generator: 'eleventy', path: makeTree({ 'x.txt': '' }) });
  await api.publishing.write({ ids: [id], target: 'other' });
  const driftThere = async () =>
    (await api.publishing.states({ id })).find(({ target }) => target === 'other')?.drift;
  expect(await driftThere()).toBe('same');
  writeFileSync(join(site, path), file.replace('One', 'Two'));
  await api.transfer.import(wish);
  expect(await driftThere()).toBe('changed here');
  writeFileSync(join(site, path), file.replace('One', 'Three'));
  const third = await api.transfer.import(wish);
  await api.transfer.undoImport({ id: third.id ?? '' });
  expect(await api.entries.markdown({ id })).toContain('Two.');
  expect(await driftThere()).toBe('changed here');
});
