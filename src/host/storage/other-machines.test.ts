import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const [HERE, THERE] = [11, 22];
const open = (folder: string, machine: number) => openFileStorage(folder, { wait: 0, machine });

/** A copy of a library's folder as a sync program would make it while the library is open. */
function copyAsSynced(folder: string): string {
  const copy = `${folder}-${readdirSync(join(folder, '..')).length}`;
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true });
  rmSync(join(copy, 'library.lock'), { force: true });
  return copy;
}

async function makeLibrary(...records: readonly EntryRecord[]): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder, { machine: HERE });
  await storage.write(records);
  await storage.close();
  return folder;
}

const idsOf = (storage: Storage): readonly string[] =>
  storage
    .rows()
    .map(({ id }) => id)
    .toSorted();

test('a journal of another machine is neither read nor deleted, and takes no name away', async () => {
  const folder = await makeLibrary(makeRecord(testId(1), { title: 'Here' }));
  const there = await open(copyAsSynced(folder), THERE);
  await there.write([makeRecord(testId(1), { title: 'There', revision: 2 })]);
  const [journal = ''] = readdirSync(there.folder).filter((name) => name.startsWith('journal-'));
  cpSync(join(there.folder, journal), join(folder, journal));

  const here = await open(folder, HERE);
  expect(here.rows().map(({ title }) => title)).toEqual(['Here']);
  for (let number = 2; number < 5; number += 1) {
    await here.write([makeRecord(testId(number))]);
    await here.check();
  }
  await here.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('journal-'))).toEqual([journal]);
  await there.close();
});

test('a journal that another machine left is named, and merged when it is brought in', async () => {
  const folder = await makeLibrary(makeRecord(testId(1), { text: 'base' }));
  const there = await open(copyAsSynced(folder), THERE);
  await there.write([
    makeRecord(testId(1), { text: 'theirs', revision: 3 }),
    makeRecord(testId(2), { text: 'new' }),
  ]);
  const [journal = ''] = readdirSync(there.folder).filter((name) => name.startsWith('journal-'));
  cpSync(join(there.folder, journal), join(folder, journal));
  await there.close();
  utimesSync(join(folder, journal), 1, 1);
  const here = await open(folder, HERE);
  await here.write([makeRecord(testId(1), { text: 'mine', revision: 2 })]);
  expect((await here.check()).problems).toEqual([expect.stringContaining(journal)]);
  await here.close();

  renameSync(join(folder, journal), join(folder, 'journal-1.log'));
  const again = await open(folder, HERE);
  const clashes: string[] = [];
  again.followOutside(async (change) => {
    clashes.push(...change.clashes.map(({ theirs }) => JSON.stringify(theirs.document)));
    if (change.clashes.length > 0) throw new Error('not now');
  });
  await again.look();
  expect(clashes).toEqual([expect.stringContaining('mine')]);
  expect(JSON.stringify((await again.read(testId(1))).document)).toContain('theirs');
  expect(JSON.stringify((await again.read(testId(2))).document)).toContain('new');
  await again.close();
  const file = join(folder, 'entries', 'n0', `${testId(1)}.json`);
  expect(readFileSync(file, 'utf8')).toContain('mine');
});

test('a journal of the same name, such as one of another time, fails no save', async () => {
  const folder = await makeLibrary(makeRecord(testId(1)));
  const storage = await open(folder, HERE);
  await storage.write([makeRecord(testId(2))]);
  const [name = ''] = readdirSync(folder).filter((one) => one.startsWith('journal-'));
  const next = name.replace(/\d+/, (number) => String(Number(number) + 1));
  cpSync(join(folder, name), join(folder, next));
  await storage.check();
  await storage.write([makeRecord(testId(3))]);
  await storage.close();
  const again = await open(folder, HERE);
  expect(idsOf(again)).toEqual([1, 2, 3].map(testId));
  await again.close();
});

test('a catalog of another machine hides nothing and calls nothing lost', async () => {
  const folder = await makeLibrary(makeRecord(testId(1)), makeRecord(testId(2)));
  const there = await open(copyAsSynced(folder), THERE);
  await there.write([makeRecord(testId(3)), makeRecord(testId(1), { title: 'New', revision: 2 })]);
  await there.close();
  // The catalog comes first, the records later.
  cpSync(join(there.folder, 'catalog.json'), join(folder, 'catalog.json'));
  const here = await open(folder, HERE);
  expect(here.setAside()).toEqual([]);
  expect(idsOf(here)).toEqual([1, 2].map(testId));
  expect((await here.read(testId(1))).title).toBe(`Title of ${testId(1)}`);
  await here.write([makeRecord(testId(4))]);
  await here.close();
  const again = await open(folder, HERE);
  expect(idsOf(again)).toEqual([1, 2, 4].map(testId));
  await again.close();
});

test('a journal that a crash left writes over nothing that came in since', async () => {
  const folder = await makeLibrary(makeRecord(testId(1), { text: 'base' }));
  const crashing = await open(folder, HERE);
  await crashing.write([makeRecord(testId(1), { text: 'mine', revision: 2 })]);
  const crashed = copyAsSynced(folder);
  await crashing.close();
  const file = join(crashed, 'entries', 'n0', `${testId(1)}.json`);
  const theirs = JSON.stringify(makeRecord(testId(1), { text: 'theirs', revision: 2 }));
  writeFileSync(file, theirs);

  const reopened = await open(crashed, HERE);
  expect((await reopened.check()).problems).toEqual([]);
  await reopened.close();
  expect(readFileSync(file, 'utf8')).toBe(theirs);
  // Still there for whoever merges the two.
  const again = await open(crashed, HERE);
  const clashes: string[] = [];
  again.followOutside(async (change) => {
    clashes.push(
      ...change.clashes.map((clash) =>
        clash.theirs.document.content?.length === 1 ? clash.id : '',
      ),
    );
  });
  await again.look();
  expect(clashes).toEqual([testId(1)]);
  await again.close();
});

test('a library that was copied elsewhere goes on as it was', async () => {
  const folder = await makeLibrary(makeRecord(testId(1)));
  const crashing = await open(folder, HERE);
  await crashing.write([makeRecord(testId(1), { title: 'Saved', revision: 2 })]);
  const moved = `${folder}-moved`;
  cpSync(folder, moved, { recursive: true });
  rmSync(join(moved, 'library.lock'));
  await crashing.close();
  const reopened = await open(moved, HERE);
  await reopened.close();
  const file = join(moved, 'entries', 'n0', `${testId(1)}.json`);
  expect(readFileSync(file, 'utf8')).toContain('Saved');
  expect(readdirSync(moved).filter((name) => name.startsWith('journal-'))).toEqual([]);
});

test('what was deleted for ever on another machine is not called lost', async () => {
  const [purged, lost] = [testId(1), testId(2)];
  const folder = await makeLibrary(makeRecord(purged), makeRecord(lost));
  const first = await open(folder, HERE);
  for (const id of [purged, lost]) await first.history.keep(id);
  await first.close();
  const there = await open(copyAsSynced(folder), THERE);
  await there.remove(purged);
  await there.purge([purged], 'asked');
  await there.close();
  // The sync brings that the record is gone, and what the other machine says of it; the versions
  // are still on their way out. The other one was really lost.
  cpSync(join(there.folder, `purged-${THERE}.json`), join(folder, `purged-${THERE}.json`));
  for (const id of [purged, lost]) rmSync(join(folder, 'entries', 'n0', `${id}.json`));

  const here = await open(folder, HERE);
  expect(here.setAside().map(({ file }) => file)).toEqual([`entries/n0/${lost}.json`]);
  expect((await here.repairable()).map(({ id }) => id)).toEqual([lost]);
  await here.close();
  // From the second opening on, only the versions are left of it.
  const again = await open(folder, HERE);
  const { problems } = await again.check();
  expect(problems).toEqual([expect.stringContaining(`history/${lost}`)]);
  await again.close();
});

test('what another machine deletes for ever while the library is open is not called lost', async () => {
  const folder = await makeLibrary(makeRecord(testId(1)));
  const here = await open(folder, HERE);
  await here.history.keep(testId(1));
  const there = await open(copyAsSynced(folder), THERE);
  await there.remove(testId(1));
  await there.purge([testId(1)], 'asked');
  await there.close();
  here.followOutside(async () => undefined);
  rmSync(join(folder, 'entries', 'n0', `${testId(1)}.json`));
  cpSync(join(there.folder, `purged-${THERE}.json`), join(folder, `purged-${THERE}.json`));
  await here.look();
  expect(idsOf(here)).toEqual([]);
  expect((await here.check()).problems).toEqual([]);
  expect(await here.repairable()).toEqual([]);
  await here.close();
});
