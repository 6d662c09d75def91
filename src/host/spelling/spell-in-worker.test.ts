import { afterAll, expect, test } from 'vitest';
import { builtWorker } from '../testing/built-worker';
import { spellInWorker } from './spell-in-worker';

const WORKER = builtWorker(import.meta.dirname, 'spelling-worker-test');

const spelling = spellInWorker(WORKER);

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
  const broken = spellInWorker(`${WORKER}.gone`);
  await expect(broken.unknown('en-US', ['a'])).rejects.toThrow('Install Outloud again');
  // Asked again it tries again.
  await expect(broken.unknown('en-US', ['a'])).rejects.toThrow('Install Outloud again');
});
