import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '#contract/api';
import { Problem } from '#core/problem';
import { keepBackedUp } from './backups';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A library whose backups fail with the reason, or work while it is null. */
function makeLibrary() {
  const now = { due: true, reason: null as string | null, isOpen: true, runs: 0 };
  const told: string[] = [];
  let changed = (): void => undefined;
  const api = {
    library: { current: async () => (now.isOpen ? {} : null) },
    backups: {
      state: async () => ({ due: now.due }),
      run: async () => {
        now.runs += 1;
        if (now.reason !== null) throw new Problem('disk', now.reason);
        now.due = false;
      },
    },
  } as unknown as Api;
  keepBackedUp(
    api,
    (_, listener) => {
      changed = listener;
    },
    (reason) => told.push(reason),
  );
  const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
  return { now, told, minutes, change: () => changed() };
}

test('makes a backup when one is due, and none when none is', async () => {
  const { now, told, minutes } = makeLibrary();
  await minutes(6);
  expect(now.runs).toBe(1);
  await minutes(60);
  expect(now.runs).toBe(1);
  now.due = true;
  await minutes(6);
  expect(now.runs).toBe(2);
  expect(told).toEqual([]);
});

test('tries again after a failure, and tells each reason once', async () => {
  const { now, told, minutes } = makeLibrary();
  now.reason = 'The disk is full.';
  await minutes(21);
  expect(now.runs).toBeGreaterThanOrEqual(4);
  expect(told).toEqual(['The disk is full.']);
  now.reason = 'The folder is gone.';
  await minutes(6);
  expect(told).toEqual(['The disk is full.', 'The folder is gone.']);
  now.reason = null;
  await minutes(6);
  now.due = true;
  now.reason = 'The folder is gone.';
  await minutes(6);
  expect(told).toHaveLength(3);
});

test('looks at once when the settings were changed, and waits while no library is open', async () => {
  const { now, change, minutes } = makeLibrary();
  now.isOpen = false;
  await minutes(11);
  expect(now.runs).toBe(0);
  now.isOpen = true;
  change();
  await vi.advanceTimersByTimeAsync(0);
  expect(now.runs).toBe(1);
});
