import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Options } from '../command';
import { withLibrary } from '../with-library';
import { search } from './search';

async function makeLibrary(): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(testId(1))]);
  await storage.close();
  return folder;
}

function optionsOf(words: readonly string[]): Options {
  return { words, text: () => undefined, texts: () => [], flag: () => false };
}

test('a search without a hit says so beside its empty result, and is no failure', async () => {
  const folder = await makeLibrary();
  const find = (...words: string[]) => {
    const input = { options: optionsOf(words), readStdin: async () => '' };
    return withLibrary(folder, search, input, (api) => search.run(input, api));
  };
  const none = await find('absent', 'words');
  expect(none).toMatchObject({ value: [], text: '', notes: ['Nothing holds absent words.'] });
  expect(none.failed).toBeUndefined();
  expect(await find('title')).toMatchObject({ notes: [] });
});
