import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';
import { makeTree } from '../import/testing/make-tree';
import { preparePost } from '../testing/published-post';

test('where the version that was written can’t be read, nothing counts as taken out', async () => {
  const post = await preparePost('hugo');
  await post.publish();
  await post.changeHere('The first', 'My first');
  await post.changeHere('My first', 'Our first');
  post.changeThere((text) => text.replace(/The second.*\n/, 'Something new.\n'));
  const place = { id: post.id, target: 'blog' };
  expect((await post.api.publishing.compareThere(place)).noBase).toBeNull();
  const folder = (await post.api.library.current())?.folder ?? '';
  const kept = readdirSync(join(folder, 'history', post.id)).filter((name) => /json/.test(name));
  expect(kept.length).toBeGreaterThan(0);
  for (const name of kept) writeFileSync(join(folder, 'history', post.id, name), 'spoilt');
  const { noBase, comparison } = await post.api.publishing.compareThere(place);
  expect(noBase).toContain('can’t be had');
  expect(comparison.hasBase).toBe(false);
});

/** A blog with one post that came from it. */
async function importPost(config: string, path: string, file: string) {
  const api = await openEmptyLibrary();
  const site = makeTree({ [config]: '', 'package.json': '{}', [path]: file });
  const report = await api.transfer.import({ paths: [site], as: 'posts' });
  const place = { id: importedId(report, path), target: report.targets[0]?.name ?? '' };
  return { api, place, file: join(site, path) };
}

test.each([
  ['_config.yml', 'source/_posts/2024-01-02-a.md', ''],
  ['_config.yml', 'source/_posts/2024-01-02-a.md', '---\nlayout: wide\n---\n\n'],
  ['hugo.toml', 'content/posts/a.md', "---\ndate: '2024-01-02'\n---\n\n"],
])(
  'what an import added to the front matter was not written there (%s, %s, %j)',
  async (config, path, front) => {
    const text = `${front}The first.\n\nThe second.\n`;
    const { api, place, file } = await importPost(config, path, text);
    writeFileSync(file, text.replace('The second', 'Their second'));
    expect((await api.publishing.compareThere(place)).noBase).toBeNull();
    expect(await api.publishing.takeHome(place)).toMatchObject({ left: [] });
    expect(await api.entries.markdown({ id: place.id })).toContain('Their second.');
  },
);

test('a cover that a post of the blog gets is called here as its copy is called there', async () => {
  const { api, place, file } = await importPost(
    'hugo.toml',
    'content/posts/a/index.md',
    "---\ntitle: 'A'\ndate: 2024-01-02\n---\n\nText.\n",
  );
  const { id, target } = place;
  const bytes = Buffer.from('89504e470d0a1a0a0000', 'hex');
  const { asset } = await api.assets.add({ name: 'a.png', bytes });
  const { revision, frontMatter } = await api.entries.read({ id });
  const changes = {
    attachments: { 'img/My Cover.png': asset },
    frontMatter: (frontMatter ?? '').replace(/\n---$/, "\ncover: 'img/My Cover.png'\n---"),
  };
  await api.entries.save({ id, revision, changes });
  await api.publishing.write({ ids: [id], target });
  const name = /^cover: '?([^'\n]+?)'?$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  expect(readFileSync(join(dirname(file), name))).toEqual(bytes);
  const after = await api.entries.read({ id });
  expect(after.frontMatter).toContain(`cover: ${name}`);
  expect(after.attachments[name]).toBe(asset);
  const plan = await api.publishing.plan({ ids: [id], target });
  expect(plan).toMatchObject({ drifts: [{ drift: 'same' }], files: [{ action: 'same' }] });
});

test('a taking home can’t be undone to a version from before the post was in the blog', async () => {
  const post = await preparePost('hugo');
  await post.api.history.snapshot({ id: post.id, name: 'Before' });
  const [first] = (await post.api.history.list({ id: post.id })).versions;
  await post.publish();
  await expect(
    post.api.publishing.undoTakeHome({ id: post.id, target: 'blog', undo: first?.name ?? '' }),
  ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('was not in') });
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
});

test('a post whose day was changed in its blog keeps its address', async () => {
  const post = await preparePost('hexo');
  await post.publish();
  const address = /^permalink: .*$/m.exec(post.there())?.[0] ?? '';
  post.changeThere((text) => text.replace(/^date: .*$/m, "date: '2020-02-03T04:05:06+00:00'"));
  const taken = await post.api.publishing.takeHome({ id: post.id, target: 'blog' });
  expect(taken.left).toEqual([]);
  await post.changeHere('The first', 'My first');
  await post.publish();
  expect(post.there()).toContain('2020-02-03');
  expect(post.there()).toContain(address);
});

test('nothing is published while a record can’t be read: it may be what must not be shown', async () => {
  const post = await preparePost('hugo');
  const { id } = await post.api.entries.add({ kind: 'note', title: 'Secret', markdown: 'x' });
  const folder = (await post.api.library.current())?.folder ?? '';
  await post.api.library.close();
  await post.api.library.open({ folder });
  writeFileSync(join(folder, 'entries', id.slice(0, 2), `${id}.json`), '{ spoilt');
  await expect(post.api.entries.read({ id })).rejects.toMatchObject({ code: 'corrupt' });
  await expect(post.publish()).rejects.toMatchObject({
    code: 'corrupt',
    message: expect.stringContaining('Repair or remove that file first.'),
  });
  expect(Object.keys(post.files())).toEqual(['README.md']);
});
