import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Options } from '../command';
import { withLibrary } from '../with-library';
import { settings } from './settings';

async function makeLibrary(): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  await storage.write([makeRecord(testId(1))]);
  await storage.close();
  return folder;
}

function optionsOf(texts: Readonly<Record<string, string>>): Options {
  return { words: [], text: (name) => texts[name], texts: () => [], flag: () => false };
}

test('a folder for backups that is not there is refused with what to do', async () => {
  const folder = await makeLibrary();
  const options = optionsOf({ 'backup-folder': join(folder, '..', 'absent') });
  const input = { options, readStdin: async () => '' };
  await expect(
    withLibrary(folder, settings, input, (api) => settings.run(input, api)),
  ).rejects.toThrow(/absent.*Make the folder first, plug its disk in, or choose another one/);
});
