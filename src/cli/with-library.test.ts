import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import { COMMANDS } from './commands';
import { parseOptions } from './parse-options';
import { WrongUsage } from './usage';
import { withLibrary } from './with-library';

const add = COMMANDS.get('add');

async function run(folder: string, work: () => Promise<string>): Promise<string> {
  if (add?.needsLibrary !== true) throw new Error('There is no add any more.');
  const input = { options: parseOptions(add, []), readStdin: async () => '' };
  return withLibrary(folder, add, input, work);
}

test('a command that was called the wrong way leaves no new library behind', async () => {
  const folder = join(makeTemporaryFolder(), 'library');
  const wrong = run(folder, () => Promise.reject(new WrongUsage('--kind is missing.')));
  await expect(wrong).rejects.toThrow('--kind is missing.');
  expect(existsSync(folder)).toBe(false);
  await run(folder, async () => 'done');
  await expect(run(folder, () => Promise.reject(new WrongUsage('again')))).rejects.toThrow('again');
  expect(existsSync(join(folder, 'library.json'))).toBe(true);
});
