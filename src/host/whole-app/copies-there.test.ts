import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { importedId, openEmptyLibrary } from '../import/testing/open-library';
import { preparePost, type PublishedPost } from '../testing/published-post';

const png = (end: string): Buffer => Buffer.from(`89504e470d0a1a0a${end}`, 'hex');
const [OURS, THEIRS, NEWER] = [png('0001'), png('0002'), png('0003')];
const PICTURE = 'content/posts/a-post/image.png';

/** A post with a picture, not yet published. */
async function withPicture(generator: 'hugo' | 'jekyll' = 'hugo'): Promise<PublishedPost> {
  const site = makeTree({ 'README.md': 'A blog.\n' });
  const post = await preparePost(generator, site, 'One.\n\n![A](image.png)\n');
  await showPicture(post, OURS);
  return post;
}

async function showPicture({ api, id }: PublishedPost, bytes: Buffer): Promise<void> {
  const { asset } = await api.assets.add({ name: 'image.png', bytes });
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { attachments: { 'image.png': asset } } });
}

function put(post: PublishedPost, path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(post.site, path)), { recursive: true });
  writeFileSync(join(post.site, path), bytes);
}

const read = (post: PublishedPost, path: string): Buffer => readFileSync(join(post.site, path));
const wish = ({ id }: PublishedPost) => ({ ids: [id], target: 'blog' });
const place = ({ id }: PublishedPost) => ({ id, target: 'blog' });

test('a picture that was changed in the blog is kept until overwriting is asked for', async () => {
  const post = await withPicture();
  await post.publish();
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  put(post, PICTURE, THEIRS);
  expect(await post.drifts()).toEqual({ planned: 'changed there', listed: 'changed there' });
  const { refused } = await post.publish();
  expect(refused).toMatchObject([
    { reason: expect.stringContaining(`${PICTURE} has been changed`) },
  ]);
  expect(read(post, PICTURE)).toEqual(THEIRS);
  const { files } = await post.api.publishing.plan({ ...wish(post), overwrite: true });
  expect(files.find(({ path }) => path === PICTURE)?.drift).toBe('changed there');
  await post.publish(true);
  expect(read(post, PICTURE)).toEqual(OURS);
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
});

test('a picture that was changed in Outloud only goes out without asking', async () => {
  const post = await withPicture();
  await post.publish();
  await showPicture(post, NEWER);
  expect((await post.drifts()).planned).toBe('changed here');
  expect((await post.publish()).refused).toEqual([]);
  expect(read(post, PICTURE)).toEqual(NEWER);
});

test('a changed picture comes home as the post’s own, and goes back', async () => {
  const post = await withPicture();
  await post.publish();
  put(post, PICTURE, THEIRS);
  expect((await post.api.publishing.compareThere(place(post))).pictures).toEqual([PICTURE]);
  const taken = await post.api.publishing.takeHome(place(post));
  expect(taken).toMatchObject({ pictures: [PICTURE], left: [], drift: 'same' });
  rmSync(join(post.site, PICTURE));
  expect((await post.publish()).refused).toEqual([]);
  expect(read(post, PICTURE)).toEqual(THEIRS);
  await post.api.publishing.undoTakeHome({ ...place(post), undo: taken.undo ?? '' });
  expect((await post.publish()).refused).toHaveLength(1);
});

test('a picture that both changed is left in the blog, and said to be', async () => {
  const post = await withPicture();
  await post.publish();
  put(post, PICTURE, THEIRS);
  await showPicture(post, NEWER);
  expect((await post.drifts()).listed).toBe('both');
  const { left, pictures } = await post.api.publishing.takeHome(place(post));
  expect(pictures).toEqual([]);
  expect(left).toMatchObject([{ reason: expect.stringContaining(PICTURE) }]);
  expect((await post.publish()).refused).toHaveLength(1);
  expect(read(post, PICTURE)).toEqual(THEIRS);
});

test('a picture of somebody else stays, from the first publication to taking out', async () => {
  const post = await withPicture('jekyll');
  put(post, 'assets/a-post/image.png', THEIRS);
  await post.publish();
  expect(read(post, 'assets/a-post/image.png')).toEqual(THEIRS);
  expect(read(post, 'assets/a-post/image-2.png')).toEqual(OURS);
  expect(post.there()).toContain('/assets/a-post/image-2.png');
  expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  post.changeThere((text) => text.replace('One.', 'Their one.'));
  expect(await post.api.publishing.takeHome(place(post))).toMatchObject({
    drift: 'same',
    left: [],
  });
  expect((await post.api.entries.views({ id: post.id })).markdown).toContain('![A](image.png)');
  await post.api.publishing.unpublish(wish(post));
  expect(read(post, 'assets/a-post/image.png')).toEqual(THEIRS);
  expect(existsSync(join(post.site, 'assets/a-post/image-2.png'))).toBe(false);
});

test('taking out leaves a picture that was changed in the blog, and the post with it', async () => {
  const post = await withPicture();
  await post.publish();
  put(post, PICTURE, THEIRS);
  const { files, refused } = await post.api.publishing.unpublish(wish(post));
  expect(files).toEqual([]);
  expect(refused).toMatchObject([
    { isChangedThere: true, reason: expect.stringContaining(PICTURE) },
  ]);
  expect(read(post, PICTURE)).toEqual(THEIRS);
});

test('what was deleted in the blog is said to be written again', async () => {
  const post = await withPicture();
  await post.publish();
  rmSync(join(post.site, PICTURE));
  const { warnings, files } = await post.api.publishing.plan(wish(post));
  expect(warnings).toEqual([
    { id: post.id, what: `${PICTURE} was deleted in the blog, and is written again.` },
  ]);
  expect(files.find(({ path }) => path === PICTURE)?.drift).toBe('gone');
  post.takeAwayThere();
  expect((await post.api.publishing.plan(wish(post))).warnings).toHaveLength(2);
});

test('a text from a file elsewhere is Outloud’s in a Markdown folder, and goes again', async () => {
  const api = await openEmptyLibrary();
  const notes = makeTree({ 'two.md': '# Imported two\n\nText.\n' });
  const report = await api.transfer.import({ paths: [join(notes, 'two.md')], as: 'posts' });
  const id = importedId(report, 'two.md');
  const site = makeTree({ 'README.md': 'A blog.\n' });
  await api.targets.add({ name: 'blog', generator: 'markdown', path: site });
  await api.publishing.write({ ids: [id], target: 'blog' });
  const plan = await api.publishing.plan({ ids: [id], target: 'blog' });
  expect(plan.drifts).toEqual([{ id, drift: 'same' }]);
  expect(plan.files.map(({ action }) => action)).toEqual(['same']);
  const { files, refused } = await api.publishing.unpublish({ ids: [id], target: 'blog' });
  expect(refused).toEqual([]);
  expect(files).toEqual([{ file: 'imported-two.md', id }]);
});

test('posts that link to one that is taken out are named', async () => {
  const post = await withPicture();
  const add = async (title: string) =>
    api.entries.add({ kind: 'post', title, markdown: 'See [[A post]].' });
  const { api } = post;
  const linking = await add('Linking');
  await add('Not there');
  await api.publishing.write({ ids: [post.id, linking.id], target: 'blog' });
  const dry = await api.publishing.unpublish({ ...wish(post), dryRun: true });
  expect(dry.linking).toEqual([{ id: linking.id, title: 'Linking' }]);
  const both = { ids: [post.id, linking.id], target: 'blog', dryRun: true };
  expect((await api.publishing.unpublish(both)).linking).toEqual([]);
});

/** Changes by hand which copies the record of a published post tells of. */
async function tellCopies(
  { api, id }: PublishedPost,
  copies?: Readonly<Record<string, string>>,
): Promise<void> {
  const { folder = '' } = (await api.library.current()) ?? {};
  await api.library.close();
  const file = join(folder, 'entries', id.slice(0, 2), `${id}.json`);
  const record = JSON.parse(readFileSync(file, 'utf8')) as { publications: object[] };
  // What is undefined is not written.
  record.publications = record.publications.map((one) => ({ ...one, copies }));
  writeFileSync(file, JSON.stringify(record));
  await api.library.open({ folder });
}

test('a changed picture of a post that was published before copies were remembered is kept, too', async () => {
  const post = await withPicture();
  await post.publish();
  await tellCopies(post);
  expect((await post.drifts()).planned).toBe('same');
  put(post, PICTURE, THEIRS);
  const { refused } = await post.publish();
  expect(refused).toMatchObject([
    { reason: expect.stringContaining(`${PICTURE} has been changed`) },
  ]);
  expect(read(post, PICTURE)).toEqual(THEIRS);
});

test('a record that names a file outside of the blog as its copy reaches none', async () => {
  const root = makeTree({ 'blog/README.md': 'A blog.\n', 'victim.png': 'Mine' });
  const post = await preparePost('hugo', join(root, 'blog'));
  await post.publish();
  const hash = createHash('sha256').update('Mine').digest('hex');
  await tellCopies(post, { '../victim.png': hash });
  const unpublish = post.api.publishing.unpublish({ ...wish(post), overwrite: true });
  await expect(unpublish).rejects.toThrow('“../victim.png” is not a safe path inside the folder');
  expect(readFileSync(join(root, 'victim.png'), 'utf8')).toBe('Mine');
});
