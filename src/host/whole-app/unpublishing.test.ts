import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Api } from '#contract/calls/api';
import { makeTree } from '../import/testing/make-tree';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');

async function publishTwo(): Promise<{ api: Api; site: string; ids: readonly string[] }> {
  const api = await openEmptyLibrary();
  const notes = makeTree({ 'one.md': '# One\n\n![a](a.png)\n', 'two.md': '# Two\n\n[[One]]\n' });
  writeFileSync(join(notes, 'a.png'), PNG);
  const report = await api.transfer.import({ paths: [notes], as: 'posts' });
  const site = makeTree({ 'hugo.toml': '', 'content/posts/theirs.md': 'theirs' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
  const ids = [importedId(report, 'one.md'), importedId(report, 'two.md')];
  await api.publishing.write({ ids, target: 'blog' });
  return { api, site, ids };
}

const list = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(site.length + 1))
    .toSorted();

test('takes out the text and its images, and leaves what others put there', async () => {
  const { api, site, ids } = await publishTwo();
  const [one = ''] = ids;
  writeFileSync(join(site, 'content/posts/one/mine.txt'), 'mine');
  const dry = await api.publishing.unpublish({ ids: [one], target: 'blog', dryRun: true });
  expect(dry.files.map(({ file }) => file)).toEqual([
    'content/posts/one/index.md',
    'content/posts/one/a.png',
  ]);
  expect(existsSync(join(site, 'content/posts/one/index.md'))).toBe(true);
  expect(await api.publishing.unpublish({ ids: [one], target: 'blog' })).toEqual(dry);
  expect(list(site)).toEqual([
    'content/posts/one/mine.txt',
    'content/posts/theirs.md',
    'content/posts/two/index.md',
    'hugo.toml',
  ]);
  expect(await api.publishing.states({ id: one })).toEqual([]);
  expect((await api.entries.read({ id: one })).stage).toBe('ready');
  await api.publishing.write({ ids: [one], target: 'blog' });
  expect(existsSync(join(site, 'content/posts/one/a.png'))).toBe(true);
});

test('folders that are empty then go; those of the blog stay', async () => {
  const { api, site, ids } = await publishTwo();
  await api.publishing.unpublish({ ids, target: 'blog' });
  expect(list(site)).toEqual(['content/posts/theirs.md', 'hugo.toml']);
  expect(readdirSync(join(site, 'content/posts'))).toEqual(['theirs.md']);
});

test('what was changed there stays until it is asked for all the same', async () => {
  const { api, site, ids } = await publishTwo();
  const [one = ''] = ids;
  const file = join(site, 'content/posts/one/index.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nTheir words.\n`);
  const refused = await api.publishing.unpublish({ ids: [one], target: 'blog' });
  expect(refused).toMatchObject({
    files: [],
    refused: [{ reason: /has been changed in the blog/ }],
  });
  expect(readFileSync(file, 'utf8')).toContain('Their words.');
  await api.publishing.unpublish({ ids: [one], target: 'blog', overwrite: true });
  expect(existsSync(file)).toBe(false);
});

test('a post that came from the blog is not Outloud’s to delete', async () => {
  const api = await openEmptyLibrary();
  const site = makeTree({
    'hugo.toml': '',
    'content/posts/old.md': '---\ntitle: Old\n---\nOld.\n',
  });
  const report = await api.transfer.import({ paths: [site], as: 'posts' });
  const target = report.targets[0]?.name ?? '';
  const id = importedId(report, 'old.md');
  const { refused } = await api.publishing.unpublish({ ids: [id], target, overwrite: true });
  expect(refused).toMatchObject([{ reason: /It came from this blog/ }]);
  expect(existsSync(join(site, 'content/posts/old.md'))).toBe(true);
});

test('nothing goes while one of them is no entry', async () => {
  const { api, site, ids } = await publishTwo();
  const text = join(site, 'content/posts/two/index.md');
  const before = list(site);
  await expect(
    api.publishing.unpublish({ ids: [...ids, 'missing00'], target: 'blog' }),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect(list(site)).toEqual(before);
  expect(existsSync(text)).toBe(true);
});

test('what was taken out is put back byte for byte, and counts as it did before', async () => {
  const { api, site, ids } = await publishTwo();
  const [one = ''] = ids;
  const text = join(site, 'content/posts/one/index.md');
  const before = [readFileSync(text), readFileSync(join(site, 'content/posts/one/a.png'))];
  const states = await api.publishing.states({ id: one });
  await api.publishing.unpublish({ ids: [one], target: 'blog' });
  await api.publishing.undoUnpublish({ target: 'blog' });
  const after = [readFileSync(text), readFileSync(join(site, 'content/posts/one/a.png'))];
  expect(after).toEqual(before);
  expect(await api.publishing.states({ id: one })).toEqual(states);
  expect((await api.entries.read({ id: one })).stage).toBe('published');
  // Once only.
  await expect(api.publishing.undoUnpublish({ target: 'blog' })).rejects.toThrow(
    'Nothing was just taken out of “blog”',
  );
});

test('a post that was written in meanwhile is changed here; another file there is left', async () => {
  const { api, site, ids } = await publishTwo();
  const [one = ''] = ids;
  const text = join(site, 'content/posts/one/index.md');
  await api.publishing.unpublish({ ids: [one], target: 'blog' });
  const { revision } = await api.entries.read({ id: one });
  await api.entries.save({ id: one, revision, changes: { title: 'One anew' } });
  makeFile(text, 'theirs');
  await expect(api.publishing.undoUnpublish({ target: 'blog' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(readFileSync(text, 'utf8')).toBe('theirs');
  rmSync(text);
  await api.publishing.undoUnpublish({ target: 'blog' });
  expect(await api.publishing.states({ id: one })).toMatchObject([{ drift: 'changed here' }]);
  expect((await api.entries.read({ id: one })).title).toBe('One anew');
});

function makeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
