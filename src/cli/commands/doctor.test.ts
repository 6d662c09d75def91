import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openApp } from '#host/open-app';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord } from '#host/storage/testing/make-record';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { CommandInput, Options, Result } from '../command';
import { withLibrary } from '../with-library';
import { doctor } from './doctor';
import { IMAGE, PLAIN, SHOWING, TROUBLES, VERSIONED } from './testing/troubles';

/** A library of which the first entry has a version and the second shows an image. */
async function makeLibrary(): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  const asset = await storage.addAsset(IMAGE, 'png');
  await storage.write([makeRecord(VERSIONED), makeRecord(PLAIN)]);
  await storage.write([makeRecord(SHOWING, { attachments: { 'a.png': asset } })]);
  await storage.write([
    makeRecord(VERSIONED, { revision: 2, updated: '2026-01-02T05:00:00.000Z', text: 'Later.' }),
  ]);
  await storage.close();
  return folder;
}

function inputOf(flags: readonly string[]): CommandInput {
  const options: Options = {
    words: [],
    text: () => undefined,
    texts: () => [],
    flag: (name) => flags.includes(name),
  };
  return { options, readStdin: async () => '' };
}

const withAll = (result: Result): Result & { readonly all: string } => ({
  ...result,
  all: [result.text, ...(result.notes ?? [])].join('\n'),
});

/** Runs the command as the command line does. */
async function runDoctor(folder: string, ...flags: string[]) {
  const input = inputOf(flags);
  return withAll(await withLibrary(folder, doctor, input, (api) => doctor.run(input, api)));
}

/** The same in a library that opens, which waits for no file that may be on its way. */
async function examine(folder: string, isGone: boolean, ...flags: string[]) {
  const waiting = isGone ? {} : { patience: 0 };
  const { api, close } = openApp({ wait: 0, ...waiting, sampleFolder: '' });
  try {
    await api.library.open({ folder });
    return withAll(await doctor.run(inputOf(flags), api));
  } finally {
    await close();
  }
}

describe.each(TROUBLES)('$name', ({ isGone = false, damage, ...trouble }) => {
  const { told, fails, left, afterwards } = trouble;

  test('is explained, with what to do, and nothing is moved for it', async () => {
    const folder = await makeLibrary();
    damage((file) => join(folder, file));
    const found = await examine(folder, isGone);
    if (told === null) expect(found.text).toBe('The library is well.');
    else expect(found.all).toMatch(told);
    expect(found.failed).toBe(fails);
  });

  test('is mended as far as a program can', async () => {
    const folder = await makeLibrary();
    damage((file) => join(folder, file));
    await examine(folder, isGone, 'repair');
    const after = await examine(folder, isGone);
    if (left === null) expect(after.text).toBe('The library is well.');
    else expect(after.all).toMatch(left);
    expect(after.failed).toBe(left !== null);
    afterwards?.((file) => join(folder, file));
  });
});

describe('settings that', () => {
  test('can’t be read keep the library shut, and are replaced when asked', async () => {
    const folder = await makeLibrary();
    writeFileSync(join(folder, 'library.json'), '{"bro');
    await expect(runDoctor(folder)).rejects.toThrow(/library\.json can't be read.*--repair/);
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe('{"bro');
    expect((await runDoctor(folder, 'repair')).text).toBe('The library is well.');
    expect(readFileSync(join(folder, 'set-aside', 'library.json'), 'utf8')).toBe('{"bro');
    expect(await runDoctor(folder)).toMatchObject({ text: 'The library is well.' });
  });

  test('are gone are made anew when asked', async () => {
    const folder = await makeLibrary();
    renameSync(join(folder, 'library.json'), join(folder, '..', 'away.json'));
    await expect(runDoctor(folder)).rejects.toThrow(/library\.json is gone, though the rest/);
    expect((await runDoctor(folder, 'repair')).text).toBe('The library is well.');
  });

  test('a newer Outloud wrote stay as they are', async () => {
    const folder = await makeLibrary();
    const file = join(folder, 'library.json');
    const newer = readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":99');
    writeFileSync(file, newer);
    const { all } = await runDoctor(folder, 'repair');
    expect(all).toBe(
      'Nothing wrong was found in what this Outloud can read.\nnothing was repaired: the library can only be read',
    );
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  test('never were make no library of another folder', async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'notes.md'), 'Mine.\n');
    await expect(runDoctor(folder, 'repair')).rejects.toThrow(/is not an Outloud library/);
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });
});

test('where only an empty version is left, the words in the broken file come back', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(PLAIN, { title: '', text: ' ' })]);
  await storage.history.keep(PLAIN);
  await storage.write([makeRecord(PLAIN, { title: 'Alpha', text: 'Words.', revision: 2 })]);
  await storage.close();
  const file = join(folder, 'entries', PLAIN.slice(0, 2), `${PLAIN}.json`);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.slice(0, whole.indexOf('Words.') + 6));
  const found = await runDoctor(folder);
  expect(found.all).toMatch(/“Alpha” can be brought back with the words that it still holds/);
  const mended = await runDoctor(folder, 'repair');
  expect(mended.all).toMatch(/brought back “Alpha” with the words.*as a private entry/);
  expect(readFileSync(file, 'utf8')).toContain('Words.');
  expect(() => JSON.parse(readFileSync(file, 'utf8')) as unknown).not.toThrow();
});
