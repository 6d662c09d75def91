import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { doc, makeLibrary, type SyncedLibrary } from './testing/synced-library';

let library: SyncedLibrary;
let id: string;
let path: string;

beforeEach(async () => {
  library = await makeLibrary(60_000);
  id = await library.addEntry();
  path = library.pathOf(id);
});

/** A pause in which the watch tells and the app looks. */
const PAUSE = 250;

/** What the other machine made of the entry. */
const theirs = (): string =>
  JSON.stringify({ ...library.recordOf(id), revision: 2, document: doc('theirs') });

/** Nothing may be concluded from a state that passes. */
async function expectNothingLost(): Promise<void> {
  await setTimeout(PAUSE);
  await library.app.api.library.look();
  const { api } = library.app;
  expect(await api.entries.list({})).toMatchObject([{ id }]);
  expect((await api.library.current())?.setAside).toEqual([]);
  expect(await api.entries.trash()).toMatchObject([]);
  expect(await api.conflicts.list()).toEqual([]);
  expect(readdirSync(library.folder)).not.toContain('set-aside');
}

async function expectTheirs(): Promise<void> {
  await expect.poll(() => library.textsOf(id)).toEqual(['theirs']);
  await expectNothingLost();
  await library.writeOut();
  expect(JSON.stringify(library.recordOf(id))).toContain('theirs');
}

test('a file that is deleted, and then made anew', async () => {
  const text = theirs();
  rmSync(path);
  await expectNothingLost();
  writeFileSync(path, text);
  await expectTheirs();
});

test.each(['.~tmp~', '~syncthing~%.tmp', '.syncthing.%.tmp', '%.json.dropbox.part', '.%.swp'])(
  'a file that is moved to %s, and another into its place',
  async (pattern) => {
    const text = theirs();
    const temporary = join(dirname(path), pattern.replace('%', id));
    renameSync(path, temporary);
    await expectNothingLost();
    writeFileSync(`${temporary}2`, text.slice(0, 50));
    await expectNothingLost();
    writeFileSync(`${temporary}2`, text);
    renameSync(`${temporary}2`, path);
    rmSync(temporary);
    await expectTheirs();
  },
);

test('a record that comes in pieces, with a place in the middle that is none', async () => {
  const text = theirs();
  for (const part of [0, 1, 60, text.length - 1]) {
    writeFileSync(path, text.slice(0, part));
    await expectNothingLost();
  }
  // Some programs make the file as long as it will be before they fill it.
  writeFileSync(path, Buffer.concat([Buffer.from(text.slice(0, 80)), Buffer.alloc(200)]));
  await expectNothingLost();
  writeFileSync(path, text);
  await expectTheirs();
});

test.each([
  ['long ago', '1971-01-01T00:00:00.000Z'],
  ['in years to come', '2090-01-01T00:00:00.000Z'],
])('a file of a machine whose clock says %s', async (_name, moment) => {
  const { document: _, ...record } = library.recordOf(id);
  writeFileSync(
    path,
    JSON.stringify({ ...record, revision: 2, updated: moment, document: doc('theirs') }),
  );
  utimesSync(path, new Date(moment), new Date(moment));
  await expectTheirs();
  // What is saved here afterwards is no older than that.
  const { revision } = await library.app.api.entries.read({ id });
  const changes = { document: doc('theirs', 'mine') };
  await library.app.api.entries.save({ id, revision, changes });
  await library.writeOut();
  expect(await library.textsOf(id)).toEqual(['theirs', 'mine']);
  await expectNothingLost();
});

test('a file that is touched with the time of another, and nothing else', async () => {
  for (const moment of [new Date('1999-01-01'), new Date('2080-01-01')]) {
    utimesSync(path, moment, moment);
    await expectNothingLost();
  }
  expect((await library.app.api.entries.read({ id })).revision).toBe(1);
});

test('a name whose case is changed, and changed back', async () => {
  const shouted = join(dirname(path), basename(path).toUpperCase());
  renameSync(path, shouted);
  await expectNothingLost();
  renameSync(shouted, path);
  await expectNothingLost();
  expect(await library.textsOf(id)).toEqual(['a', 'b', 'c']);
});

test('a folder that goes away for a moment, and the whole library', async () => {
  const folder = dirname(path);
  renameSync(folder, `${folder}.moving`);
  await expectNothingLost();
  renameSync(`${folder}.moving`, folder);
  await expectNothingLost();
  renameSync(library.folder, `${library.folder}-away`);
  await setTimeout(PAUSE);
  await library.app.api.library.look();
  expect(await library.app.api.entries.list({})).toMatchObject([{ id }]);
  renameSync(`${library.folder}-away`, library.folder);
  await expectNothingLost();
  expect(await library.textsOf(id)).toEqual(['a', 'b', 'c']);
});

test('an entry that is moved to the trash elsewhere, in two steps', async () => {
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  await expectNothingLost();
  mkdirSync(join(library.folder, 'trash'), { recursive: true });
  writeFileSync(join(library.folder, 'trash', basename(path)), text);
  await expect.poll(() => library.app.api.entries.list({})).toEqual([]);
  const { api } = library.app;
  await expect.poll(() => api.entries.trash()).toMatchObject([{ id }]);
  // And back, the new place first.
  writeFileSync(path, text);
  await expect.poll(() => api.entries.list({})).toMatchObject([{ id }]);
  rmSync(join(library.folder, 'trash', basename(path)));
  await expectNothingLost();
  expect(await library.textsOf(id)).toEqual(['a', 'b', 'c']);
});
