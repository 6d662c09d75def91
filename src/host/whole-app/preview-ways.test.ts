import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { PreviewState } from '#contract/publishing/previews';
import type { OwnPage, Previewer } from '#core/publish/preview/previewer';
import { openApp } from '../open-app';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';

const ROOT = 'http://127.0.0.1:1313/';
const STOPPED = 'The preview was stopped.';

/** A server of blogs that shows what a test puts there, and waits where a test wants it to. */
const server = vi.hoisted(() => ({
  pages: new Map<string, string>(),
  own: [] as readonly OwnPage[],
  warnings: [] as readonly string[],
  stopped: 0,
  end: (_: string): void => undefined,
  copying: async (_: (done: number) => void): Promise<void> => undefined,
  serving: async (): Promise<void> => undefined,
}));

vi.mock('../preview/previewer', () => ({
  createPreviewer: (): Previewer => ({
    look: async () => ({ found: null, lookedFor: ['hugo on the PATH'] }),
    copy: async (_, onFile) => {
      await server.copying(onFile);
      return {
        folder: makeTemporaryFolder(),
        serve: async () => {
          await server.serving();
          return ROOT;
        },
        warnings: () => server.warnings,
        onEnd: (listener) => void (server.end = listener),
        stop: async () => void (server.stopped += 1),
      };
    },
    serveOwn: async () => ({
      address: ROOT,
      show: (pages) => void (server.own = pages),
      stop: async () => void (server.stopped += 1),
    }),
    fetchPage: async (address) => server.pages.get(address.slice(ROOT.length)) ?? null,
    untilChanged: async () => undefined,
  }),
}));

beforeEach(() => {
  server.pages.clear();
  server.warnings = [];
  server.stopped = 0;
  server.copying = async () => undefined;
  server.serving = async () => undefined;
});

async function openBlog(markdown = 'One row.') {
  const folder = makeTemporaryFolder();
  const app = openApp({ wait: 0, sampleFolder: '' });
  onTestFinished(() => app.close());
  const { api } = app;
  await api.library.create({ folder: join(folder, 'library'), sample: false });
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, 'hugo.toml'), '');
  await api.targets.add({ name: 'blog', generator: 'hugo', path: site });
  const { id } = await api.entries.add({ kind: 'post', title: 'Two writers', markdown });
  const told: PreviewState[] = [];
  app.on('previewChanged', (state) => told.push(state));
  const write = async (text: string, of = id) => {
    const { revision } = await api.entries.read({ id: of });
    await api.entries.save({ id: of, revision, changes: { markdown: text } });
  };
  return { app, api, site, id, told, write, post: { id, target: 'blog' } };
}

test('a post lies where its blog says: at its page, else where a link or the sitemap leads', async () => {
  const { api, post } = await openBlog();
  const found = async (pages: Readonly<Record<string, string>>) => {
    server.pages = new Map(Object.entries(pages));
    const { address, notes } = await api.previews.start(post);
    return { address: address.slice(ROOT.length), notes };
  };
  expect(await found({ 'posts/two-writers/': 'x' })).toEqual({
    address: 'posts/two-writers/',
    notes: [],
  });
  const here = { '2026/two-writers/': 'x' };
  const link = '<a href="/2026/two-writers/">Two writers</a>';
  expect(await found({ '': link, ...here })).toEqual({ address: '2026/two-writers/', notes: [] });
  const map = { 'sitemap.xml': '<loc>https://example.org/2026/two-writers/</loc>' };
  expect(await found({ '': 'No link.', ...map, ...here })).toEqual({
    address: '2026/two-writers/',
    notes: [],
  });
  const lost = [expect.stringContaining('so this is the blog’s first page')];
  // The link leads nowhere.
  expect(await found({ '': link })).toEqual({ address: '', notes: lost });
  expect(await found({})).toEqual({ address: '', notes: lost });
  expect(server.stopped).toBe(4);
});

test('a blog that has no layout for a post says so in its generator’s words, and what to do', async () => {
  const { api, post } = await openBlog();
  const warning = 'WARN found no layout file for "HTML" for kind "page"';
  server.warnings = [warning];
  await expect(api.previews.start(post)).rejects.toThrow(
    /^Hugo made no page of this post\. The blog has no layout .*Put its theme there .*It said:\nWARN found no layout file/s,
  );
  expect(await api.previews.state()).toBeNull();
  // A first page there is.
  server.pages.set('', 'Home');
  expect((await api.previews.start(post)).notes).toContain(warning);
});

test('a blog that stops by itself is said once, and its preview follows nothing more', async () => {
  const { api, post, told, write } = await openBlog();
  await api.previews.start(post);
  server.end('Hugo ended: the template is broken.');
  expect(told.at(-1)).toMatchObject({ isRunning: false, problem: expect.stringMatching(/^Hugo/) });
  expect(await api.previews.state()).toEqual(told.at(-1));
  const before = told.length;
  await write('Two rows.');
  await api.previews.stop();
  server.end('Hugo ended.');
  expect(told).toHaveLength(before);
});

test('what is saved while a preview starts is shown at once, and other entries are none of it', async () => {
  const { api, id, post, told, write } = await openBlog();
  const other = await api.entries.add({ kind: 'note', title: 'Other', markdown: 'x' });
  server.serving = async () => {
    await write('Nothing of this post.', other.id);
    await write('Two rows.');
    await write('Three rows.');
  };
  expect(await api.previews.start(post)).toMatchObject({ id, round: 1 });
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ round: 2, problem: null }));
  await write('Still nothing.', other.id);
  await write('Four rows.');
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ round: 3 }));
});

test('a preview that is stopped while it starts leaves nothing running', async () => {
  const { app, api, post } = await openBlog();
  const told: number[] = [];
  app.on('progressed', ({ task, done }) => void (task === 'Copying the blog' && told.push(done)));
  server.copying = async (onFile) => {
    for (let done = 1; done <= 120; done += 1) onFile(done);
    await api.previews.stop();
    onFile(121);
  };
  await expect(api.previews.start(post)).rejects.toThrow(STOPPED);
  expect(told).toEqual([50, 100]);
  // There is no copy yet; the next ones are there already.
  expect(server.stopped).toBe(0);
  server.copying = () => api.previews.stop();
  await expect(api.previews.start(post)).rejects.toThrow(STOPPED);
  expect(server.stopped).toBe(1);
  server.copying = async () => undefined;
  server.serving = () => api.previews.stop();
  await expect(api.previews.start(post)).rejects.toThrow(STOPPED);
  expect(server.stopped).toBe(2);
  expect(await api.previews.state()).toBeNull();
});

test('a draft is shown as a post, and a file that was changed in the blog is told of', async () => {
  const { api, site, id, post } = await openBlog('---\ndraft: true\n---\n\nOne row.');
  const { stage, revision } = await api.entries.read({ id });
  expect(stage).not.toBe('idea');
  await api.entries.save({ id, revision, changes: { stage: 'ready' } });
  expect((await api.previews.start(post)).notes).toHaveLength(1);
  const [{ file } = expect.unreachable()] = (
    await api.publishing.write({ ids: [id], target: 'blog' })
  ).written;
  const path = join(site, file);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nTheir words.\n`);
  const { notes } = await api.previews.start(post);
  expect(notes.join('\n')).toContain('was changed in the blog too');
});

test('a folder of Markdown has no server that shows changes by itself', async () => {
  const { api, id, site } = await openBlog();
  await api.targets.add({ name: 'folder', generator: 'markdown', path: site });
  expect((await api.previews.start({ id, target: 'folder' })).reloads).toBe(false);
});

test('Outloud shows a post with its pictures itself, and no post where there is none', async () => {
  const { api, id, write } = await openBlog();
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const { revision } = await api.entries.read({ id });
  const { asset } = await api.assets.add({ bytes: picture, name: 'a.png' });
  await api.entries.save({ id, revision, changes: { attachments: { 'a.png': asset } } });
  await write('One row.\n\n![A](a.png)\n');
  await api.previews.start({ id, target: 'blog', own: true });
  expect(server.own.map(({ path, content }) => [path, typeof content])).toEqual([
    ['', 'string'],
    ['images/two-writers/a.png', 'object'],
  ]);
  for (const own of [true, false]) {
    await expect(
      api.previews.start({ id: 'a'.repeat(20), target: 'blog', own }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  expect(await api.previews.state()).toBeNull();
});
