import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PreviewState } from '#contract/publishing/previews';
import { openApp } from '../open-app';
import { createPreviewer } from '../preview/previewer';
import { installFakeGenerator } from '../preview/testing/fake-generator';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { builtWorker } from '../testing/built-worker';

const GUARD = builtWorker(
  join(import.meta.dirname, '..', 'preview'),
  'site-previews-test',
  'guard',
);
const { fetchPage } = createPreviewer(undefined);

async function openBlog() {
  const folder = makeTemporaryFolder();
  const app = openApp({ wait: 0, sampleFolder: '', previewGuard: GUARD });
  onTestFinished(() => app.close());
  const { api } = app;
  await api.library.create({ folder: join(folder, 'library'), sample: false });
  const site = join(folder, 'site');
  mkdirSync(site);
  writeFileSync(join(site, '.eleventy.js'), '');
  installFakeGenerator(site, 'serve');
  await api.targets.add({ name: 'blog', generator: 'eleventy', path: site });
  const { id } = await api.entries.add({
    kind: 'post',
    title: 'Two writers',
    markdown: 'One row. %%for me%%',
  });
  const told: PreviewState[] = [];
  app.on('previewChanged', (state) => told.push(state));
  const write = async (markdown: string, title?: string) => {
    const { revision } = await api.entries.read({ id });
    const changes = title === undefined ? { markdown } : { markdown, title };
    await api.entries.save({ id, revision, changes });
  };
  return { app, api, site, id, told, write };
}

test('a draft is shown as the post that it will be, and followed', async () => {
  const { api, site, id, told, write } = await openBlog();
  const state = await api.previews.start({ id, target: 'blog' });
  expect(state).toMatchObject({ shownBy: 'Eleventy', round: 1, notes: [], problem: null });
  expect(state.address).toBe(`${state.root}blog/two-writers/`);
  const page = await fetchPage(state.address);
  expect(page).toContain('One row.');
  expect(page).not.toContain('for me');
  // An idea has no address in Eleventy.
  expect(page).not.toContain('permalink: false');

  await write('Two rows.');
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ round: 2 }), 15_000);
  expect(await fetchPage(state.address)).toContain('Two rows.');

  await write('Three rows.', 'Three writers');
  await vi.waitFor(() => expect(told.at(-1)?.title).toBe('Three writers'), 15_000);
  expect(told.at(-1)?.address).toBe(`${state.root}blog/three-writers/`);
  expect(await fetchPage(state.address)).toBeNull();
  expect(await api.publishing.states({ id })).toEqual([]);
  expect((await api.entries.read({ id })).properties).not.toHaveProperty('slug');
  await api.previews.stop();
  expect(await api.previews.state()).toBeNull();
  expect(await fetchPage(state.root)).toBeNull();
  expect(readdirSync(site).toSorted()).toEqual(['.eleventy.js', 'node_modules']);
}, 60_000);

test('what became private is not shown, and nothing private is copied', async () => {
  const { api, id, told, write } = await openBlog();
  await api.entries.add({
    kind: 'note',
    title: 'Salary',
    private: true,
    markdown: 'They offered me eighty thousand coins a year.',
  });
  const state = await api.previews.start({ id, target: 'blog' });
  await write('They offered me eighty thousand coins a year.');
  await vi.waitFor(
    () => expect(told.at(-1)?.problem).toMatch(/as it was before.*private/s),
    15_000,
  );
  expect(await fetchPage(state.address)).toContain('One row.');
  await api.previews.stop();
  for (const own of [false, true]) {
    await expect(api.previews.start({ id, target: 'blog', own })).rejects.toMatchObject({
      code: 'private',
    });
  }
  expect(await api.previews.state()).toBeNull();
}, 60_000);

test('Outloud shows a post itself where it is asked to', async () => {
  const { api, id, told, write } = await openBlog();
  const state = await api.previews.start({ id, target: 'blog', own: true });
  expect(state).toMatchObject({ shownBy: 'Outloud', reloads: false });
  expect(await fetchPage(state.address)).toContain('<h1>Two writers</h1>');
  await write('Two rows.');
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ round: 2 }), 15_000);
  expect(await fetchPage(state.address)).toContain('<p>Two rows.</p>');
});

test('a preview ends with its library', async () => {
  const { api, id } = await openBlog();
  const temporary = makeTemporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { root } = await api.previews.start({ id, target: 'blog' });
  expect(readdirSync(temporary)).toHaveLength(1);
  await api.library.close();
  expect(await fetchPage(root)).toBeNull();
  expect(readdirSync(temporary)).toEqual([]);
});
