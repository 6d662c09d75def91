import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTemporaryFolder } from './testing/temporary-folder';

/** Asks as a program that has just started, on a system whose own folder is this one. */
async function askIn(folder: string, platform: NodeJS.Platform): Promise<number> {
  vi.resetModules();
  vi.stubEnv('XDG_STATE_HOME', folder);
  vi.stubEnv('LOCALAPPDATA', folder);
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  const { thisMachine } = await import('./machine-id');
  return thisMachine();
}

test.each([
  ['linux', 'outloud'],
  ['win32', 'Outloud'],
] as const)('on %s the number is made once and read from then on', async (platform, name) => {
  const folder = makeTemporaryFolder();
  const number = await askIn(folder, platform);
  expect(number).toBeGreaterThanOrEqual(1);
  expect(number).toBeLessThanOrEqual(99_999_999);
  expect(readFileSync(join(folder, name, 'machine'), 'utf8')).toBe(`${String(number)}\n`);
  expect(await askIn(folder, platform)).toBe(number);
});

test.each(['0', '-3', '12.5', '123456789', 'x', ''])(
  'what is no number of a machine, such as “%s”, is not taken for one, nor written over',
  async (text) => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, 'outloud'));
    writeFileSync(join(folder, 'outloud', 'machine'), text);
    const number = await askIn(folder, 'linux');
    expect(number).toBeGreaterThanOrEqual(1);
    expect(await askIn(folder, 'linux')).toBe(number);
    expect(readFileSync(join(folder, 'outloud', 'machine'), 'utf8')).toBe(text);
  },
);

test('where nothing can be kept, the machine’s name gives the number', async () => {
  const file = join(makeTemporaryFolder(), 'file');
  writeFileSync(file, '');
  const number = await askIn(file, 'linux');
  expect(await askIn(file, 'linux')).toBe(number);
  expect(existsSync(join(file, 'outloud'))).toBe(false);
});
