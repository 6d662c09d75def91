import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer } from '#contract/calls/answer';
import type { Api } from '#contract/calls/api';
import { ARGUMENTS } from '#contract/calls/arguments';
import { connect } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import type { App } from '#app/app';
import { openApp } from '../open-app';

let folder: string;
let library: string;
let app: App;
let api: Api;

function start(): void {
  app = openApp({ wait: 0, sampleFolder: join(process.cwd(), 'resources', 'sample-library') });
  api = connect<Api>(METHODS, answer(app.api, ARGUMENTS));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-versions-'));
  library = join(folder, 'library');
  start();
  await api.library.create({ folder: library, sample: false });
});

afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

it('lists a version that a disk has spoilt beside the others, without counting its words', async () => {
  const { id } = await api.entries.add({ kind: 'note', title: 'Locks', markdown: 'One.\n' });
  for (const markdown of ['One two.\n', 'One two three.\n']) {
    const { revision } = await api.entries.read({ id });
    await api.entries.replace({ id, revision, markdown });
  }
  const name = (await api.history.list({ id })).versions.at(-1)?.name ?? '';
  const files = await readdir(library, { recursive: true });
  const file = files.find((path) => path.includes(id) && path.includes(name));
  await writeFile(join(library, file ?? ''), 'spoilt');
  await app.close();
  start();
  await api.library.open({ folder: library });
  const { versions, now } = await api.history.list({ id });
  expect(versions.map(({ words }) => words)).toEqual([null, null]);
  expect(now).toEqual({ added: 1, removed: 0 });
  await expect(api.history.read({ id, version: name })).rejects.toThrow();
  expect(await api.entries.markdown({ id })).toBe('One two three.\n');
});
