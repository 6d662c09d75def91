import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const idOf = (result: Result) => (result.value as { id: string }).id;
const today = new Date().toLocaleDateString('sv');

beforeEach(() => {
  folder = join(makeTemporaryFolder(), 'library');
});

test('criteria are kept from a file, linked, and listed with their states', async () => {
  expect((await run(['criteria'])).text).toContain('No criteria are kept yet');
  const file = join(makeTemporaryFolder(), 'ladder.md');
  writeFileSync(file, '# Senior\n\n- Owns a feature\n- Mentors\n- Explains\n');
  const added = await run(['criteria', 'add', file, '--source', 'Ann', '--date', '2026-03-01']);
  expect(added.text).toContain('2026-03-01    3 criteria  Ann');
  const win = idOf(await run(['win', 'add', 'Owned the importer', '--for', 'Ann']));
  const old = idOf(await run(['win', 'add', 'Mentored Bob', '--day', '2020-03-01']));
  await run(['criteria', 'link', win, 'owns', 'a', 'FEATURE.']);
  await run(['criteria', 'link', old, 'Mentors']);
  expect((await run(['criteria', 'link', old, 'Mentors'])).text).toBe('It says so already.');
  expect((await run(['criteria', 'list'])).text).toBe(
    [
      'Senior',
      `one person     1  Owns a feature  ${today}  ${win}  Owned the importer`,
      `stale          1  Mentors  2020-03-01  ${old}  Mentored Bob`,
      'nothing yet    0  Explains',
      'ownership 0, judgment 0, communication 0, multiplying others 0',
    ].join('\n'),
  );
  await run(['criteria', 'unlink', old, 'mentors']);
  expect((await run(['criteria'])).text).toContain('nothing yet    0  Mentors');
  expect((await run(['show', old])).text).not.toContain('criteria');
  await expect(run(['criteria', 'link', win, 'Mentor', 'somebody'])).rejects.toThrow(
    'There is no criterion “Mentor somebody”.',
  );
  await expect(run(['criteria', 'link', win, 'feature'])).rejects.toThrow(
    'Do you mean “Owns a feature”?',
  );
  await expect(run(['criteria', 'add', '-'], '  \n')).rejects.toThrow(
    'No criterion is in this text',
  );
  await expect(run(['criteria', 'add', file])).rejects.toThrow('is kept already');
});

test('a new version tells what changed and what came loose, and loose evidence is linked anew', async () => {
  const one = idOf(
    await run(
      ['criteria', 'add', '-', '--day', '2025-01-01'],
      '- Owns a feature from idea to release\n- Reports\n',
    ),
  );
  const win = idOf(await run(['win', 'add', 'Owned the importer']));
  await run(['criteria', 'link', win, 'Owns a feature from idea to release']);
  const two = idOf(
    await run(
      ['criteria', 'add', '-', '--day', '2026-01-01'],
      '- Owns a system from idea to operation\n- Explains\n',
    ),
  );
  expect((await run(['criteria', 'compare', one, two])).text).toBe(
    [
      '- Owns a feature from idea to release  (1 evidence)',
      '+ Owns a system from idea to operation',
      '- Reports',
      '+ Explains',
      '0 as before',
    ].join('\n'),
  );
  expect((await run(['criteria'])).text).toContain(
    'loose          1  Owns a feature from idea to release  → Owns a system from idea to operation?',
  );
  await run([
    'criteria',
    'relink',
    'Owns a feature from idea to release',
    'Owns a system from idea to operation',
  ]);
  expect((await run(['criteria'])).text).not.toContain('loose');
  expect((await run(['show', win])).text).toContain('Owns a system from idea to operation');
  expect((await run(['criteria', 'show', one])).text).toContain('- Reports');
  await run(['criteria', 'remove', two]);
  expect((await run(['criteria', 'versions'])).text).toContain('2025-01-01');
  expect((await run(['criteria'])).text).toContain('loose          1  Owns a system');
});

test('a ladder that is no UTF-8 text, or is not there, is refused with its file', async () => {
  const file = join(makeTemporaryFolder(), 'ladder.md');
  await expect(run(['criteria', 'add', file])).rejects.toThrow(`${file} does not exist.`);
  writeFileSync(file, Buffer.from('\uFEFF- Mentors\n', 'utf16le'));
  await expect(run(['criteria', 'add', file])).rejects.toThrow(`${file} is UTF-16 text.`);
  expect((await run(['criteria'])).text).toContain('No criteria are kept yet');
});
