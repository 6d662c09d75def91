import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '#core/document/document';
import { createFileStorage } from './create-file-storage';
import { openFileStorage } from './open-file-storage';
import { makeRecord, testId } from './testing/make-record';
import { makeTemporaryFolder } from './testing/temporary-folder';

const ID = testId(1);
const at = (hour: number) => new Date(Date.UTC(2026, 0, 2, hour)).toISOString();

/** A library that has forgotten an entry of which there are these versions. */
async function loseRecord(...titles: readonly string[]) {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  for (const [index, title] of titles.entries()) {
    const text = title === '' ? ' ' : `Text of ${title}`;
    const state = { title, text, revision: index + 1, updated: at(index) };
    await storage.write([makeRecord(ID, state)]);
    await storage.history.keep(ID);
  }
  await storage.close();
  rmSync(join(folder, 'entries'), { recursive: true });
  await openFileStorage(folder, { wait: 0 }).then((once) => once.close());
  return openFileStorage(folder, { wait: 0 });
}

test('versions without a record are told at every check, and bring it back', async () => {
  const storage = await loseRecord('First', 'Alpha');
  const told = [expect.stringContaining('versions of “Alpha” are there, but its record is gone')];
  expect((await storage.check()).problems).toEqual(told);
  await storage.look();
  expect((await storage.check()).problems).toEqual(told);
  expect(await storage.repairable()).toMatchObject([{ id: ID, title: 'Alpha', saved: at(1) }]);
  expect(await storage.repair(ID)).toMatchObject({ title: 'Alpha', revision: 3 });
  expect((await storage.check()).problems).toEqual([]);
  await storage.close();
});

test('an empty version is passed over while there is a better one', async () => {
  const storage = await loseRecord('Alpha', '');
  expect(await storage.repairable()).toMatchObject([{ title: 'Alpha', isEmpty: false }]);
  expect(await storage.repair(ID)).toMatchObject({ title: 'Alpha', revision: 3 });
  await storage.close();
});

test('an empty version that is all there is, is called so', async () => {
  const storage = await loseRecord('');
  expect(await storage.repairable()).toMatchObject([{ id: ID, isEmpty: true }]);
  await storage.close();
});

test('entries in the trash or deleted for ever are not lost', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(ID), makeRecord(testId(2))]);
  for (const id of [ID, testId(2)]) await storage.history.keep(id);
  await storage.remove(ID, testId(2));
  await storage.purge([testId(2)], 'asked');
  expect((await storage.check()).problems).toEqual([]);
  expect(await storage.repairable()).toEqual([]);
  await storage.close();
});

test('where the only version is empty, an entry comes back with the words in its broken file', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(ID, { title: '', text: ' ' })]);
  await storage.history.keep(ID);
  await storage.write([makeRecord(ID, { title: 'Alpha', text: 'Kept words.', revision: 2 })]);
  await storage.close();
  const file = `entries/${ID.slice(0, 2)}/${ID}.json`;
  const whole = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), whole.slice(0, whole.indexOf('words.') + 4));

  const again = await openFileStorage(folder, { wait: 0 });
  await again.check();
  expect(await again.wordsIn(file)).toBe('Alpha\nKept word');
  await expect(again.wordsIn('library.json')).rejects.toMatchObject({ code: 'not-found' });
  expect(await again.repairable()).toMatchObject([
    { title: 'Alpha', isEmpty: false, isMadeOut: true },
  ]);
  const back = await again.repair(ID);
  expect(back).toMatchObject({ title: 'Alpha', private: true, revision: 2 });
  expect(textOf(back.document)).toBe('Kept word');
  expect(await again.read(ID)).toEqual(back);
  await again.close();
});
