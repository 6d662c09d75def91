import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { makeTree } from '../import/testing/make-tree';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The number of a machine whose programs keep what is theirs in a folder, as if begun anew. */
async function numberIn(folder: string): Promise<number> {
  vi.stubEnv('XDG_STATE_HOME', folder);
  vi.resetModules();
  const { thisMachine } = await import('./machine-id');
  expect(thisMachine()).toBe(thisMachine());
  return thisMachine();
}

const isLinux = process.platform === 'linux';

test.runIf(isLinux)('a machine makes its number once, and has it ever after', async () => {
  const folder = makeTree({});
  const number = await numberIn(folder);
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(100_000_000);
  expect(readFileSync(join(folder, 'outloud/machine'), 'utf8')).toBe(`${number}\n`);
  expect(await numberIn(folder)).toBe(number);
  expect(await numberIn(makeTree({ 'outloud/machine': '42\n' }))).toBe(42);
});

test.runIf(isLinux)('where no number can be kept, its name gives it', async () => {
  const broken = await numberIn(makeTree({ 'outloud/machine': 'not a number' }));
  expect(broken).toBeGreaterThan(0);
  expect(await numberIn(makeTree({ outloud: 'a file' }))).toBe(broken);
});
