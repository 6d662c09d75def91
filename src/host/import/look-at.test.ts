import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { preparePost } from '../testing/published-post';
import { makeTree } from './testing/make-tree';
import { importedId, openEmptyLibrary } from './testing/open-library';

test('files are looked at, and nothing of them comes in', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({
    'a.md': '# Ä title\n\nfirst\n',
    'b.md': 'no title\n',
    'c.md': new Uint8Array([0]),
    'd.exe': 'MZ',
    'in/e.md': '',
  });
  const paths = ['a.md', 'b.md', 'c.md', 'd.exe', 'in', 'gone.md'].map((name) => join(root, name));
  const [a, b, c, d, folder, gone, ...others] = await api.transfer.lookAt({
    paths: [...paths, join(root, 'in', '..', 'a.md')],
  });
  const nothing = { entry: null, isNewer: false, title: null, bytes: null, holdsTexts: false };
  expect(a).toEqual({ ...nothing, path: paths[0], title: 'Ä title', bytes: 18, problem: null });
  expect(b).toMatchObject({ title: 'b', problem: null });
  expect(c).toEqual({ ...nothing, path: paths[2], problem: expect.stringContaining('binary') });
  expect(d).toMatchObject({ problem: expect.stringContaining('not a Markdown file') });
  expect(folder).toMatchObject({ holdsTexts: true, problem: null });
  expect(gone).toMatchObject({ problem: expect.stringContaining(paths[5] ?? '?') });
  expect(others).toEqual([]);
  expect(await api.entries.list({})).toEqual([]);
});

test('a file that came in is its entry, even when it has gone', async () => {
  const api = await openEmptyLibrary();
  const blog = makeTree({
    'hugo.toml': 'title = "Blog"\n',
    'content/posts/a.md': '---\ntitle: One\n---\n\ntext\n',
  });
  const file = join(blog, 'content', 'posts', 'a.md');
  const id = importedId(await api.transfer.import({ paths: [blog], as: 'posts' }), 'a.md');
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([
    { entry: { id, title: 'One' }, isNewer: false, title: 'One', problem: null },
  ]);
  writeFileSync(file, 'changed');
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([{ isNewer: true }]);
  unlinkSync(file);
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([
    { entry: { id }, problem: expect.any(String) },
  ]);
  await api.entries.remove({ id });
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([{ entry: null }]);
});

test('a file that came in alone is told when it has changed', async () => {
  const api = await openEmptyLibrary();
  const file = join(makeTree({ 'a.md': '# A\n' }), 'a.md');
  await api.transfer.import({ paths: [file], as: 'notes' });
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([{ isNewer: false }]);
  writeFileSync(file, '# A\n\nmore\n');
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([
    { entry: { title: 'A' }, isNewer: true },
  ]);
});

test('the file of a published post is that post', async () => {
  const { api, id, site, publish } = await preparePost('hugo');
  const { written } = await publish();
  const file =
    written.map((one) => join(site, one.file)).find((path) => path.endsWith('.md')) ?? '';
  expect(await api.transfer.lookAt({ paths: [file] })).toMatchObject([
    { entry: { id, title: 'A post' }, isNewer: false },
  ]);
});
