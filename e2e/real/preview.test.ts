import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Api } from '#contract/calls/api';
import type { Generator } from '#core/publish/target';
import { openApp } from '#host/open-app';
import { outloudJson } from '../command-line';
import { makeAstroSite } from './astro-site';
import { makeDocusaurusSite } from './docusaurus-site';
import { makeEleventySite } from './eleventy-site';
import { makeHexoSite } from './hexo-site';
import { makeHugoSite } from './hugo-site';
import { makeJekyllSite } from './jekyll-site';
import { toolFile } from './run-tool';

/** Milliseconds that a generator may take on a busy computer. */
const PATIENCE = 120_000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-preview-test-'));
  // Where copies are made, so that what is left of them is seen.
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('PATH', [dirname(toolFile('OUTLOUD_HUGO')), process.env['PATH']].join(':'));
  vi.stubEnv('OUTLOUD_ENGINE', 'njk');
  vi.stubEnv('OUTLOUD_OUTPUT', '_site');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function makeEleventy(site: string): Promise<void> {
  await makeEleventySite(site);
  await symlink(join(toolFile('OUTLOUD_ELEVENTY'), 'node_modules'), join(site, 'node_modules'));
}

const SITES: readonly (readonly [Generator, (site: string) => Promise<void>, string | RegExp])[] = [
  ['hugo', makeHugoSite, 'posts/two-writers/'],
  ['jekyll', makeJekyllSite, /^\d{4}\/\d\d\/\d\d\/two-writers\.html$/],
  ['eleventy', makeEleventy, 'blog/two-writers/'],
  [
    'hexo',
    (site) => makeHexoSite(site, toolFile('OUTLOUD_HEXO')),
    /^\d{4}\/\d\d\/\d\d\/two-writers\/$/,
  ],
  ['astro', makeAstroSite, 'blog/two-writers/'],
];

/** Opens a library with a post, an idea still, beside a blog. */
async function openBlog(generator: Generator, make: (site: string) => Promise<void>) {
  const site = join(folder, 'site');
  await make(site);
  const guard = resolve('out/host/preview-guard.js');
  const app = openApp({ wait: 0, sampleFolder: '', previewGuard: guard });
  const { api } = app;
  await api.library.create({ folder: join(folder, 'library'), sample: false });
  await api.targets.add({ name: 'blog', generator, path: site });
  const { id } = await api.entries.add({
    kind: 'post',
    title: 'Two writers',
    markdown: '---\ndescription: d\n---\n\nOne *row*.',
  });
  return { app, api, site, id };
}

async function change(api: Api, id: string, markdown: string): Promise<void> {
  const { revision } = await api.entries.read({ id });
  await api.entries.save({ id, revision, changes: { markdown } });
}

/** Copies of the blog that are there still. */
const copies = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('outloud-preview-'));

const textOf = async (address: string): Promise<string> => (await fetch(address)).text();

describe.each(SITES)('%s', (generator, make, address) => {
  it('shows a draft, follows it and leaves the blog as it was', async () => {
    const { app, api, site, id } = await openBlog(generator, make);
    const before = (await readdir(site, { recursive: true })).toSorted();
    try {
      const state = await api.previews.start({ id, target: 'blog' });
      expect(state.notes).toEqual([]);
      expect(state.address.slice(state.root.length)).toMatch(address);
      const page = await textOf(state.address);
      expect(page).toMatch(/<h1[^>]*>Two writers<\/h1>/);
      expect(page).toContain('<em>row</em>');
      await change(api, id, '---\ndescription: d\n---\n\nTwo **rows**.');
      await vi.waitFor(
        async () => expect(await textOf(state.address)).toContain('<strong>rows</strong>'),
        { timeout: PATIENCE, interval: 500 },
      );
      await vi.waitFor(async () => expect((await api.previews.state())?.round).toBe(2), PATIENCE);
      await api.previews.stop();
      await expect(fetch(state.root)).rejects.toThrow('fetch failed');
      expect((await readdir(site, { recursive: true })).toSorted()).toEqual(before);
      expect(await copies()).toEqual([]);
    } finally {
      await app.close();
    }
  });
});

it('docusaurus: starts, and answers at the post’s address', async () => {
  const { app, api, id } = await openBlog('docusaurus', (site) => makeDocusaurusSite(site, false));
  try {
    const { address, root, notes } = await api.previews.start({ id, target: 'blog' });
    expect(address.slice(root.length)).toMatch(/^blog\/.*two-writers/);
    expect(notes).toEqual([]);
    await api.previews.stop();
    expect(await copies()).toEqual([]);
  } finally {
    await app.close();
  }
});

it('the command serves until it is interrupted', async () => {
  const { app, id } = await openBlog('hugo', makeHugoSite);
  await app.close();
  const library = ['--library', join(folder, 'library')];
  const words = ['preview', id, '--target', 'blog', '--json', ...library];
  const child = spawn(process.execPath, [resolve('out/cli/outloud.js'), ...words]);
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const [line] = await new Promise<[string]>((done) =>
    createInterface({ input: child.stdout }).once('line', (...lines: [string]) => done(lines)),
  );
  const { address } = JSON.parse(line) as { address: string };
  expect(await textOf(address)).toContain('<em>row</em>');
  child.kill('SIGINT');
  expect(await ended).toBe(0);
  await expect(fetch(address)).rejects.toThrow('fetch failed');
  expect(await copies()).toEqual([]);
  expect(await outloudJson(['list', ...library])).toHaveLength(1);
});
