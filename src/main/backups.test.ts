import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Api } from '#contract/calls/api';
import { isBackupDue } from '#core/library/backup';
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
  keepBackedUp(api, {
    whenChanged: (look) => {
      changed = look;
    },
    whenAwake: () => undefined,
    tell: (reason) => told.push(reason),
  });
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

const PLAN = { folder: '/backups', every: 'daily', keep: 7 } as const;

/** A library with a daily plan, on a computer whose clock is the fake one. */
function makeDaily() {
  const now = { reason: null as string | null, made: [] as string[], tries: 0 };
  const told: string[] = [];
  let wake = (): void => undefined;
  const api = {
    library: { current: async () => ({}) },
    backups: {
      state: async () => ({ due: isBackupDue(PLAN, now.made.at(-1) ?? null, new Date()) }),
      run: async () => {
        now.tries += 1;
        if (now.reason !== null) throw new Problem('disk', now.reason);
        now.made.push(new Date().toISOString());
      },
    },
  } as unknown as Api;
  vi.setSystemTime('2026-03-02T09:00:00.000Z');
  keepBackedUp(api, {
    whenChanged: () => undefined,
    whenAwake: (look) => {
      wake = look;
    },
    tell: (reason) => told.push(reason),
  });
  return { now, told, wake: () => wake() };
}

test('what was due while the computer slept is made when it wakes', async () => {
  const { now, told, wake } = makeDaily();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(now.made).toEqual(['2026-03-02T09:00:20.000Z']);
  // Three days asleep: the clock went on, the timers did not.
  vi.setSystemTime('2026-03-05T08:00:00.000Z');
  wake();
  await vi.advanceTimersByTimeAsync(0);
  // One, not one for each day.
  expect(now.made.slice(1)).toEqual(['2026-03-05T08:00:00.000Z']);
  wake();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(now.made).toHaveLength(2);
  expect(told).toEqual([]);
});

test('a computer that does not say that it woke is noticed within minutes', async () => {
  const { now } = makeDaily();
  await vi.advanceTimersByTimeAsync(60_000);
  vi.setSystemTime('2026-03-05T08:00:00.000Z');
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(now.made).toHaveLength(2);
});

test('a disk that is full or gone is told once, tried on, and backed up to when it is back', async () => {
  const { now, told } = makeDaily();
  now.reason = 'The disk is full. Make room there.';
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(now.tries).toBe(13);
  now.reason = 'The folder does not exist. Plug its disk in.';
  await vi.advanceTimersByTimeAsync(60 * 60_000);
  expect(told).toEqual([
    'The disk is full. Make room there.',
    'The folder does not exist. Plug its disk in.',
  ]);
  now.reason = null;
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(now.made).toHaveLength(1);
});
