import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { makeZip } from './testing/make-zip';
import { importedId, openEmptyLibrary } from './testing/open-library';

const FLAT = 'content/blog/Flat Post.md';
const BUNDLE = 'content/posts/bundle/index.md';

const site = {
  'hugo.toml': 'title = "x"\n',
  [FLAT]:
    '\uFEFF+++\r\ntitle = "Flat" # kept\r\ndate = 2024-03-05T10:00:00+01:00\r\nweight = 3\r\ntags = "a b"\r\nurl = "/old/place/"\r\n+++\r\n\r\nOne *word*\r\nover lines {{< figure src="_x_.png" >}}.\r\n\r\n* star\r\n* list\r\n',
  [BUNDLE]:
    '---\ntitle: "Bundle"\nlastmod: 2024-04-01\nparams: {a: [1, 2]}\n---\n\n# Head {.wide}\n\n![a](a.png) and <!-- kept --> %%too%%\n\n{{% note %}}\nText with words in it.\n{{% /note %}}\n\nif [[ -f x ]]\n\n```go {hl_lines=["1-3"] linenos=true}\n{{</* shown */>}}\n```\n\nLast.\n',
  'content/posts/bundle/a.png': 'a',
  'content/posts/draft.md': '---\ndraft: true\ndate: 2099-01-01\n---\nLater.\n',
};

async function importSite(files: Readonly<Record<string, string>> = site) {
  const api = await openEmptyLibrary();
  const root = makeTree(files);
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  const target = report.targets[0]?.name ?? '';
  const ids = report.imported.map((one) => one.id);
  const edit = async (file: string, change: (markdown: string) => string) => {
    const id = importedId(report, file);
    const { revision } = await api.entries.read({ id });
    const markdown = change(await api.entries.markdown({ id }));
    await api.entries.replace({ id, revision, markdown });
    return id;
  };
  return { api, root, report, target, ids, edit };
}

const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

test('an imported blog is a target, named after its folder, once', async () => {
  const { api, root, report } = await importSite();
  const target = { name: basename(root), generator: 'hugo', path: root };
  expect(report.targets).toEqual([{ ...target, isNew: true }]);
  expect(await api.targets.list()).toEqual([target]);
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(again).toMatchObject({ id: null, unchanged: 3, targets: [{ isNew: false }] });
  expect(await api.targets.list()).toHaveLength(1);
});

test('a dry run tells the target and adds none; a name in use gets a number', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree(site);
  await api.targets.add({ name: basename(root), generator: 'hugo', path: makeTemporaryFolder() });
  const dry = await api.transfer.import({ paths: [root], as: 'notes', dryRun: true });
  expect(dry.targets).toMatchObject([{ name: `${basename(root)} 2`, isNew: true }]);
  expect(await api.targets.list()).toHaveLength(1);
});

test('an archive and a single post are no targets', async () => {
  const api = await openEmptyLibrary();
  const archive = makeZip(Object.entries(site).map(([name, content]) => ({ name, content })));
  const zipped = await api.transfer.import({ paths: [archive], as: 'notes' });
  expect(zipped).toMatchObject({ targets: [], imported: [{}, {}, {}] });
  const single = await api.transfer.import({ paths: [join(makeTree(site), FLAT)], as: 'notes' });
  expect(single.targets).toEqual([]);
  expect(await api.targets.list()).toEqual([]);
});

test('what was not edited is written back byte for byte, and nothing else', async () => {
  const { api, root, target, ids } = await importSite();
  const plan = await api.publishing.plan({ ids, target });
  expect(plan.refused).toEqual([]);
  expect(plan.files.map(({ path, action }) => [path, action])).toEqual([
    [FLAT, 'same'],
    [BUNDLE, 'same'],
    ['content/posts/draft.md', 'same'],
  ]);
  expect(plan.drifts.map(({ drift }) => drift)).toEqual(['same', 'same', 'same']);
  await api.publishing.write({ ids, target });
  for (const [path, text] of Object.entries(site)) expect(read(root, path)).toBe(text);
  expect(existsSync(join(root, 'content/posts/flat'))).toBe(false);
  const stages = await Promise.all(ids.map((id) => api.entries.read({ id })));
  expect(stages.map(({ stage }) => stage)).toEqual(['published', 'published', 'drafting']);
});

test('an edit of a paragraph changes that paragraph alone, in its own file', async () => {
  const { api, root, target, edit } = await importSite();
  const id = await edit('bundle/index.md', (text) =>
    text.replace('in it.', 'in it, and {{% note %}}more{{% /note %}} {{< other >}}.'),
  );
  const plan = await api.publishing.plan({ ids: [id], target });
  expect(plan.drifts).toEqual([{ id, drift: 'changed here' }]);
  expect(plan.files.map(({ path, action }) => [path, action])).toEqual([[BUNDLE, 'replace']]);
  await api.publishing.write({ ids: [id], target });
  expect(read(root, BUNDLE)).toBe(
    site[BUNDLE]?.replace('in it.', 'in it, and {{% note %}}more{{% /note %}} {{</* other */>}}.'),
  );
  const after = await api.publishing.plan({ ids: [id], target });
  expect(after).toMatchObject({ drifts: [{ drift: 'same' }], files: [{ action: 'same' }] });
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(again).toMatchObject({ imported: [], updated: [], unchanged: 3, skipped: [] });
});

test('what the blog’s own words were in an edited block stays as it was', async () => {
  const path = 'content/posts/own/index.md';
  const own = '---\ntitle: Own\n---\n\nA ==mark== here.\n\n> [!tip]\n> Words.\n';
  const { api, root, target, edit } = await importSite({ 'hugo.toml': '', [path]: own });
  const id = await edit('own/index.md', (text) =>
    text.replace('here', 'there').replace('Words', 'More words'),
  );
  await api.publishing.write({ ids: [id], target });
  expect(read(root, path)).toBe(own.replace('here', 'there').replace('Words', 'More words'));
});

test('fields that are changed are changed in the front matter, and the rest of it stays', async () => {
  const { api, root, target, report } = await importSite();
  const id = importedId(report, 'Flat Post.md');
  const entry = await api.entries.read({ id });
  expect(entry.tags).toEqual(['a b']);
  const changes = { title: 'Round', tags: ['a b', 'c'] };
  await api.entries.save({ id, revision: entry.revision, changes });
  await api.publishing.write({ ids: [id], target });
  const text = read(root, FLAT);
  expect(text).toContain('title = "Round" # kept\r\n');
  expect(text).toMatch(/tags = \[\s*"a b",\s*"c"\s*\]\r\n/);
  expect(text).toContain('weight = 3\r\n');
  expect(text).toContain('url = "/old/place/"\r\n');
  expect(text).not.toContain('slug');
  expect(text.split('+++\r\n')[2]).toBe(site[FLAT]?.split('+++\r\n')[2]);
});

test('what was changed in the blog is not overwritten unasked', async () => {
  const { api, root, target, edit } = await importSite();
  const id = await edit('bundle/index.md', (text) => text.replace('Last.', 'Mine.'));
  const theirs = site[BUNDLE]?.replace('words', 'theirs') ?? '';
  writeFileSync(join(root, BUNDLE), theirs);
  const report = await api.publishing.write({ ids: [id], target });
  expect(report).toMatchObject({
    written: [],
    refused: [{ id, reason: expect.stringContaining('changed in the blog') }],
  });
  expect(read(root, BUNDLE)).toBe(theirs);
  expect(await api.publishing.states({ id })).toMatchObject([{ target, drift: 'both' }]);
  await api.publishing.write({ ids: [id], target, overwrite: true });
  expect(read(root, BUNDLE)).toBe(site[BUNDLE]?.replace('Last.', 'Mine.'));
  expect(await api.publishing.states({ id })).toMatchObject([{ drift: 'same' }]);
});

test('what changed there comes in by importing again, and can then be published', async () => {
  const { api, root, target, report } = await importSite();
  const id = importedId(report, 'bundle/index.md');
  const theirs = site[BUNDLE]?.replace('Last.', 'Theirs.') ?? '';
  writeFileSync(join(root, BUNDLE), theirs);
  const refused = await api.publishing.plan({ ids: [id], target });
  expect(refused).toMatchObject({
    drifts: [{ drift: 'changed there' }],
    refused: [{ reason: expect.stringContaining('Take the change home into the draft first') }],
    files: [],
  });
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(again.updated.map((one) => one.id)).toEqual([id]);
  const plan = await api.publishing.plan({ ids: [id], target });
  expect(plan).toMatchObject({ drifts: [{ drift: 'same' }], files: [{ action: 'same' }] });
});

test('a file that is gone is written again where it was', async () => {
  const { api, root, target, report } = await importSite();
  const id = importedId(report, 'bundle/index.md');
  rmSync(join(root, BUNDLE));
  const plan = await api.publishing.plan({ ids: [id], target });
  expect(plan.drifts).toEqual([{ id, drift: 'gone' }]);
  expect(plan.files.map(({ path, action }) => [path, action])).toEqual([[BUNDLE, 'create']]);
  await api.publishing.write({ ids: [id], target });
  expect(read(root, BUNDLE)).toContain('{{% note %}}\nText with words in it.\n{{% /note %}}');
  expect(read(root, BUNDLE)).not.toContain('<!--');
});

test('a draft that is ready is a draft no more, there and here', async () => {
  const { api, root, target, report } = await importSite();
  const id = importedId(report, 'draft.md');
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { stage: 'ready' } });
  const plan = await api.publishing.plan({ ids: [id], target });
  expect(plan.warnings).toEqual([{ id, what: expect.stringContaining('future') }]);
  await api.publishing.write({ ids: [id], target });
  expect(read(root, 'content/posts/draft.md')).toBe(
    '---\ndraft: false\ndate: 2099-01-01\n---\nLater.\n',
  );
  expect(await api.entries.read({ id })).toMatchObject({ stage: 'published' });
  expect(await api.publishing.plan({ ids: [id], target })).toMatchObject({
    files: [{ action: 'same' }],
  });
});

test('new images go where the post can show them, once', async () => {
  const { api, root, target, edit } = await importSite();
  const { asset } = await api.assets.add({ name: 'a.png', bytes: new Uint8Array([1, 2]) });
  for (const [file, path, image] of [
    ['bundle/index.md', BUNDLE, 'content/posts/bundle/a-2.png'],
    ['Flat Post.md', FLAT, 'static/images/Flat Post/a.png'],
  ] as const) {
    const id = await edit(file, (text) => `${text}\n![new](up/a.png)\n`);
    const { revision } = await api.entries.read({ id });
    await api.entries.save({ id, revision, changes: { attachments: { 'up/a.png': asset } } });
    const { written } = await api.publishing.write({ ids: [id], target });
    expect(written.map((one) => one.file)).toEqual([path, image]);
    const text = read(root, path);
    const again = await api.publishing.write({ ids: [id], target });
    expect(again.written.map((one) => one.file)).toEqual([path]);
    expect(read(root, path)).toBe(text);
  }
  expect(read(root, 'content/posts/bundle/a.png')).toBe('a');
  expect(read(root, BUNDLE)).toContain('![new](a-2.png)');
});

test('posts link to each other by where they lie', async () => {
  const { api, root, target, ids, edit } = await importSite();
  const id = await edit('bundle/index.md', (text) => `${text}\n[[Flat]] [[Other]]\n`);
  const other = await api.entries.add({ kind: 'post', title: 'Other', markdown: '[[Bundle]]\n' });
  await api.publishing.write({ ids: [...ids, other.id], target });
  expect(read(root, BUNDLE)).toContain('[Flat](../../old/place/) [Other](../other/)');
  expect(read(root, 'content/posts/other/index.md')).toContain('[Bundle](../bundle/)');
  expect(await api.publishing.states({ id })).toMatchObject([{ drift: 'same' }]);
});

test('what is hidden in Outloud does not get into a file of the blog', async () => {
  const { api, root, target, edit } = await importSite();
  const id = await edit('bundle/index.md', (text) =>
    text.replace('Last.', 'Last <!-- secret --> %%secret%%.').concat('\n%%\nsecret\n%%\n'),
  );
  await api.publishing.write({ ids: [id], target });
  expect(read(root, BUNDLE)).not.toContain('secret');
  expect(read(root, BUNDLE)).toContain('<!-- kept --> %%too%%');
});

test('a post written by Outloud is found when its blog is imported', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({ 'hugo.toml': '', 'content/_index.md': '' });
  await api.targets.add({ name: 'blog', generator: 'hugo', path: root });
  const { id } = await api.entries.add({ kind: 'post', title: 'New', markdown: 'Text.\n' });
  await api.publishing.write({ ids: [id], target: 'blog' });
  expect(await api.publishing.states({ id })).toMatchObject([{ target: 'blog', drift: 'same' }]);
  const report = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(report).toMatchObject({ imported: [], updated: [], unchanged: 1 });
  writeFileSync(join(root, 'content/posts/new/index.md'), '---\ntitle: New\n---\nThere.\n');
  const again = await api.transfer.import({ paths: [root], as: 'notes' });
  expect(again.updated.map((one) => one.id)).toEqual([id]);
  expect(await api.entries.markdown({ id })).toContain('There.');
});

test('a post of a Jekyll blog goes back to its file, and its Liquid stays', async () => {
  const path = '_posts/2024-03-05-a.md';
  const post = '---\ntitle: A\n---\n\n{% raw %}x{% endraw %} {{ page.title }}\n\nOne.\n';
  const { api, root, target, ids, report, edit } = await importSite({
    '_config.yml': 'title: x\n',
    [path]: post,
  });
  expect(report.targets).toMatchObject([{ generator: 'jekyll', isNew: true }]);
  const { files } = await api.publishing.plan({ ids, target });
  expect(files.map(({ action }) => action)).toEqual(['same']);
  const id = await edit('2024-03-05-a.md', (text) => text.replace('One.', 'Two {{ x }}.'));
  await api.publishing.write({ ids: [id], target });
  expect(read(root, path)).toBe(post.replace('One.', 'Two {% raw %}{{ x }}{% endraw %}.'));
  expect(await api.publishing.states({ id })).toMatchObject([{ drift: 'same' }]);
});

test('a new Jekyll post stays clear of the names that are there on any day', async () => {
  const api = await openEmptyLibrary();
  const root = makeTree({ '_config.yml': '', '_posts/2020-01-01-new.md': '---\n---\nTheirs.\n' });
  await api.targets.add({ name: 'blog', generator: 'jekyll', path: root });
  const { id } = await api.entries.add({ kind: 'post', title: 'New', markdown: 'Text.\n' });
  const { files } = await api.publishing.plan({ ids: [id], target: 'blog' });
  expect(files.map((file) => file.path)).toEqual([
    expect.stringMatching(/^_posts\/\d{4}-\d\d-\d\d-new-2\.md$/),
  ]);
});

test('front matter in JSON stays JSON while only the text is edited', async () => {
  const path = 'content/posts/json.md';
  const json = '{\n  "title": "JSON",\n  "date": "2024-05-01"\n}\n';
  const files = { 'hugo.toml': '', [path]: `${json}\nOne.\n\nTwo.\n` };
  const { api, root, target, ids, edit } = await importSite(files);
  const same = await api.publishing.plan({ ids, target });
  expect(same.files.map(({ action }) => action)).toEqual(['same']);
  await edit('json.md', (markdown) => markdown.replace('Two', 'Second'));
  await api.publishing.write({ ids, target });
  expect(read(root, path)).toBe(`${json}\nOne.\n\nSecond.\n`);
  await edit('json.md', (markdown) => markdown.replace('title: JSON', 'title: Other'));
  const { warnings } = await api.publishing.write({ ids, target });
  expect(warnings.map(({ what }) => what)).toEqual([expect.stringContaining('as YAML')]);
  expect(read(root, path)).toBe('---\ntitle: Other\ndate: "2024-05-01"\n---\n\nOne.\n\nSecond.\n');
});
