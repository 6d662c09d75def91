import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type * as Matching from '#app/importing/match-imported';
import { makeTree } from '../import/testing/make-tree';
import { importedId } from '../import/testing/open-library';
import { openNewLibrary } from '../testing/open-library';

/** What somebody does between the two halves of an import. */
const between = vi.hoisted(() => ({ act: async (): Promise<void> => undefined }));

vi.mock('#app/importing/match-imported', async (original) => {
  const real = await original<typeof Matching>();
  const matchImported: typeof real.matchImported = async (...all) => {
    const matched = await real.matchImported(...all);
    await between.act();
    return matched;
  };
  return { ...real, matchImported };
});

function meanwhile(act: () => Promise<void>): void {
  between.act = act;
  onTestFinished(() => void (between.act = async () => undefined));
}

type Api = Awaited<ReturnType<typeof openNewLibrary>>['api'];

async function retell(api: Api, id: string, markdown: string): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { markdown } });
}

test('an import leaves alone what was saved or deleted while it ran', async () => {
  const { api } = await openNewLibrary();
  const folder = makeTree({ 'a.md': '# A\n\nOne.\n', 'b.md': '# B\n\nOne.\n', 'c.md': '# C\n' });
  const wish = { paths: [folder], as: 'notes' } as const;
  const first = await api.transfer.import(wish);
  const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((name) => importedId(first, name));
  for (const name of ['a', 'b', 'c']) {
    writeFileSync(join(folder, `${name}.md`), `# ${name.toUpperCase()}\n\nFrom the files.\n`);
  }
  meanwhile(async () => {
    await retell(api, a ?? '', '# A\n\nMine.\n');
    await api.entries.remove({ id: b ?? '' });
  });
  const report = await api.transfer.import(wish);
  expect(report.updated.map(({ id }) => id)).toEqual([c]);
  expect(report.skipped.map(({ reason }) => reason)).toEqual(
    ['A', 'B'].map((title) => expect.stringContaining(`“${title}” was changed in Outloud too`)),
  );
  expect(await api.entries.markdown({ id: a ?? '' })).toContain('Mine.');
  expect((await api.entries.trash()).map(({ id }) => id)).toEqual([b]);
});

test('an import into a library that is closed meanwhile is taken back at the next opening', async () => {
  const { api, folder } = await openNewLibrary();
  const names = ['a.md', 'b.md'];
  const paths = [makeTree(Object.fromEntries(names.map((name) => [name, `# ${name}\n`])))];
  meanwhile(() => api.library.close());
  await expect(api.transfer.import({ paths, as: 'notes' })).rejects.toMatchObject({
    code: 'closed',
  });
  between.act = async () => undefined;
  const { mended } = await api.library.open({ folder });
  expect(mended.join()).toContain('was interrupted and has been taken back');
  expect((await api.transfer.import({ paths, as: 'notes' })).imported).toHaveLength(2);
});

test('many entries come back as they were, and a post that was purged leaves its file only', async () => {
  const { api } = await openNewLibrary();
  const tree = Object.fromEntries(
    Array.from({ length: 52 }, (_, at) => [`n${at}.md`, `# N${at}\n`]),
  );
  const folder = makeTree(tree);
  await api.transfer.import({ paths: [folder], as: 'notes' });
  for (const name of Object.keys(tree)) writeFileSync(join(folder, name), `# Other ${name}\n`);
  const { id } = await api.transfer.import({ paths: [folder], as: 'notes' });
  const undone = await api.transfer.undoImport({ id: id ?? '' });
  expect([undone.restored, undone.removed, undone.kept]).toEqual([52, 0, []]);
  expect(await api.links.resolve({ title: 'N7' })).toMatchObject({ title: 'N7' });
  expect(await api.links.resolve({ title: 'Other n7.md' })).toBeNull();
  const site = makeTree({ 'hugo.toml': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
  const post = await api.entries.add({ kind: 'post', title: 'Locks', markdown: 'One.\n' });
  const wish = { ids: [post.id], target: 'blog' };
  const path = join(site, (await api.publishing.write(wish)).written[0]?.file ?? '');
  await api.publishing.unpublish(wish);
  await api.entries.remove({ id: post.id });
  await api.trash.purge({ ids: [post.id] });
  await api.publishing.undoUnpublish({ target: 'blog' });
  expect(readFileSync(path, 'utf8')).toContain('One.');
});
