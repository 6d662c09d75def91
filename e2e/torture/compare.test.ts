import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { openApp } from '#host/open-app';
import { compareLibrary } from './compare';
import { makeFastFolder } from './fast-folder';
import { Ledger } from './ledger';

const WELL = { lost: [], unreadable: [] };

async function makeLibrary() {
  const folder = makeFastFolder();
  const app = openApp({ wait: 0, sampleFolder: '' });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const { api } = app;
  await api.library.create({ folder, sample: false });
  const { id } = await api.entries.add({ kind: 'note', title: 'One', markdown: 'old' });
  const ledger = new Ledger();
  ledger.begin(1, { what: 'entry', id: null, after: contentOf('old') });
  ledger.done(1, { One: id });
  const { revision } = await api.entries.read({ id });
  return { api, id, revision, ledger };
}

function contentOf(text: string, isTrashed = false) {
  return { title: 'One', text, isTrashed };
}

test('a change without an answer may be in an entry that comes back from the trash', async () => {
  const { api, id, revision, ledger } = await makeLibrary();
  ledger.begin(2, { what: 'entry', id, after: contentOf('new') });
  await api.entries.save({ id, revision, changes: { markdown: 'new' } });
  ledger.begin(3, { what: 'move', ids: [id], isTrashed: true });
  await api.entries.remove({ id });
  expect(await compareLibrary(api, ledger)).toEqual(WELL);
  await api.entries.restore({ id });
  ledger.begin(4, { what: 'move', ids: [id], isTrashed: false });
  ledger.done(4, {});
  expect(await compareLibrary(api, ledger)).toEqual(WELL);
});

test('an answered change that is not there when an entry comes back is lost', async () => {
  const { api, id, ledger } = await makeLibrary();
  ledger.begin(2, { what: 'entry', id, after: contentOf('new') });
  ledger.done(2, {});
  await api.entries.remove({ id });
  ledger.begin(3, { what: 'move', ids: [id], isTrashed: true });
  expect(await compareLibrary(api, ledger)).toEqual(WELL);
  await api.entries.restore({ id });
  ledger.begin(4, { what: 'move', ids: [id], isTrashed: false });
  ledger.done(4, {});
  const { lost } = await compareLibrary(api, ledger);
  expect(lost).toHaveLength(1);
});
