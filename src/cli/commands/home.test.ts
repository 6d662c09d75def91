import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Result } from '../command';
import { COMMANDS } from '../commands';
import { parseOptions } from '../parse-options';
import { withLibrary } from '../with-library';

let folder = '';

async function run(words: readonly string[], stdin = ''): Promise<Result> {
  const [name = '', ...rest] = words;
  const command = COMMANDS.get(name);
  if (command?.needsLibrary !== true) throw new Error(`There is no command ${name}.`);
  const input = { options: parseOptions(command, rest), readStdin: async () => stdin };
  return withLibrary(folder, command, input, (api) => command.run(input, api));
}

beforeEach(() => {
  folder = join(makeTemporaryFolder(), 'library');
});

test('home names the nearest draft, one gap and one thing to deepen', async () => {
  await run(['add', '--title', 'Generics', '--tag', 'typescript'], 'Short.\n');
  expect((await run(['home'])).value).toMatchObject({ entries: 1, draft: null, gap: null });
  await run(['add', '--title', 'What is a lock?', '--tag', 'gap'], 'From a draft.\n');
  await run(['add', '--kind', 'post', '--title', 'Locks'], 'See [[What is a lock?]].\n');
  const { value, text } = await run(['home']);
  expect(value).toMatchObject({
    entries: 3,
    made: [{ title: 'Locks' }, { title: 'What is a lock?' }, { title: 'Generics' }],
    draft: { title: 'Locks', kind: 'post', why: 'It is being written.' },
    gap: { title: 'What is a lock?' },
    deeper: { area: 'My language and stack', proof: { title: 'Generics' } },
  });
  expect(text).toContain('Go deeper: My language and stack has 1 entry');
  const { gap } = value as { gap: { id: string } };
  await run(['gaps', '--close', gap.id]);
  expect((await run(['home'])).value).toMatchObject({ gap: null });
});

test('home says how many more were made today, and names no offer', async () => {
  for (const text of ['One', 'Two', 'Three']) await run(['add'], text);
  expect((await run(['home'])).text).not.toContain('more');
  await run(['add'], 'Four');
  await run(['add'], 'Five');
  await run(['conversation', 'offer', 'Acme', '--amount', '95,000 EUR']);
  const { value, text } = await run(['home']);
  expect(value).toMatchObject({ entries: 6, moreMade: 2 });
  expect(text).toContain('Made today: and 2 more');
  expect(text).not.toContain('Acme');
});

test('home tells how many entries belong to which day of a year', async () => {
  await run(['win', 'add', 'Halved the build', '--day', '2024-02-29']);
  await run(['review', 'add', 'Name the unit', '--day', '2024-02-29']);
  expect((await run(['home', '--year', '2024'])).text).toMatch(
    /^2024-02-29 {2}(?:win 1, review 1|review 1, win 1)$/,
  );
  expect((await run(['home', '--year', '2023'])).text).toBe('');
  await expect(run(['home', '--year', 'last'])).rejects.toThrow('2026');
});

test('records are exported in either format, and the folder goes again where that fails', async () => {
  await run(['win', 'add', 'Halved the build', '--day', '2024-02-29']);
  const out = join(dirname(folder), 'out');
  const { text } = await run(['records', 'export', '--out', out]);
  expect(text).toBe(`1 entries in 3 files, read back from ${out}`);
  expect(readdirSync(out).toSorted()).toEqual(['README.txt', 'settings.json', 'win']);
  const json = join(dirname(folder), 'json');
  await run(['records', 'export', '--out', json, '--format', 'json']);
  expect(readdirSync(json).toSorted()).toEqual(['README.txt', 'records', 'settings.json']);
  await expect(run(['records', 'export', '--out', out])).rejects.toThrow('is not empty');
  const within = join(folder, 'out');
  await expect(run(['records', 'export', '--out', within])).rejects.toThrow();
  expect(readdirSync(folder)).not.toContain('out');
  await expect(run(['records', 'import', '--out', json])).rejects.toThrow('export');
});
