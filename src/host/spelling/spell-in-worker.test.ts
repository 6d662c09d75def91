import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spellInWorker } from './spell-in-worker';

const OUT = join(import.meta.dirname, '../../../.cache/spelling-worker-test');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, 'worker.ts'), outDir: OUT, emptyOutDir: true },
  });
}, 60_000);

const spelling = spellInWorker(join(OUT, 'worker.js'));

afterAll(() => spelling.close());

test('asks many things at once and gets each answer', async () => {
  const [wrong, none, meant] = await Promise.all([
    spelling.unknown('en-US', ['tset', 'test']),
    spelling.unknown('en-GB', ['neighbour']),
    spelling.suggest('en-US', 'recieve'),
  ]);
  expect(wrong).toEqual(['tset']);
  expect(none).toEqual([]);
  expect(meant[0]).toBe('receive');
});

test('a thread that can’t start refuses, and says what to do', async () => {
  const broken = spellInWorker(join(OUT, 'gone.js'));
  await expect(broken.unknown('en-US', ['a'])).rejects.toThrow('Install Outloud again');
  // Asked again it tries again.
  await expect(broken.unknown('en-US', ['a'])).rejects.toThrow('Install Outloud again');
});
