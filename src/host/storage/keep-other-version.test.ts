import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOtherVersion } from './keep-other-version';
import { makeTemporaryFolder } from './testing/temporary-folder';

const NAME = 'entries/n0/n000000001.json';

async function keep(content: string): Promise<string> {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, 'entries', 'n0'), { recursive: true });
  writeFileSync(join(folder, NAME), content);
  await keepOtherVersion(folder, NAME, 4);
  return folder;
}

test.each(['{"garbage', '', '[1]', '{"version":"x"}'])('%j is kept as broken', async (content) => {
  const folder = await keep(content);
  expect(existsSync(join(folder, 'before-migration'))).toBe(false);
  const [name = '', reason = ''] = readdirSync(join(folder, 'set-aside'));
  expect(readFileSync(join(folder, 'set-aside', name), 'utf8')).toBe(content);
  expect(readFileSync(join(folder, 'set-aside', reason), 'utf8')).toContain(`${NAME}: it can't`);
});

test('one that somebody has edited is of the version that it tells', async () => {
  const older = await keep('{\n  "title": "A",\n  "version": 3\n}');
  expect(existsSync(join(older, 'before-migration', 'version-3', NAME))).toBe(true);
  expect(existsSync(join(older, 'set-aside'))).toBe(false);
  const same = await keep('{ "version": 4 }');
  expect(readdirSync(same)).toEqual(['entries']);
});
