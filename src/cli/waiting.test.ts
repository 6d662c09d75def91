import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFileStorage } from '#host/storage/create-file-storage';
import { canMountDisk, fillDisk, mountSmallDisk } from '#host/storage/testing/full-disk';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from './command';
import { COMMANDS } from './commands';
import { parseOptions } from './parse-options';
import { withLibrary } from './with-library';

const told: string[] = [];
vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  told.push(String(text));
  return true;
});
afterEach(() => void told.splice(0));

async function run(folder: string, name: string, ...argv: string[]): Promise<Result> {
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no ${name} any more.`);
  const input = { options: parseOptions(command, argv), readStdin: async () => 'Words.\n' };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

test('a command says at once what it waits for', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const holder = await createFileStorage(folder);
  await holder.write([makeRecord(testId(1))]);
  const listed = run(folder, 'list');
  await vi.waitFor(() => expect(told.join('')).toMatch(/in use by .* Waiting up to 10 seconds/), {
    timeout: 5_000,
  });
  await holder.close();
  expect((await listed).text).toContain(testId(1));
  expect(told.join('').match(/Waiting/g)).toHaveLength(1);
});

describe.skipIf(!canMountDisk())('on a full disk', () => {
  test('a command reads, with a word on it, and one that writes says why not', async () => {
    const { disk, unmount } = mountSmallDisk();
    try {
      const folder = join(disk, 'library');
      const storage = await createFileStorage(folder);
      await storage.write([makeRecord(testId(1))]);
      await storage.close();
      fillDisk(disk);
      expect((await run(folder, 'list')).text).toContain(testId(1));
      expect(told.join('')).toMatch(/the disk is full\..*read only/);
      await expect(run(folder, 'add', 'More words')).rejects.toThrow(/the disk is full/);
    } finally {
      unmount();
    }
  });
});
