import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { holdLock, LOCK_FILE } from './lock';
import { makeTemporaryFolder } from './testing/temporary-folder';

/** The id of a process that ran and is gone. */
async function findGoneProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('close', resolve));
  return child.pid ?? 0;
}

const owner = {
  token: 'another',
  pid: process.pid,
  host: hostname(),
  started: null,
  since: new Date().toISOString(),
};

function makeLockOf(
  changes: Partial<Record<keyof typeof owner | 'machine' | 'beat', unknown>>,
): string {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ ...owner, ...changes }));
  return folder;
}

test('is held by one and free afterwards', async () => {
  const folder = makeTemporaryFolder();
  const lock = await holdLock(folder, 0);
  await expect(holdLock(folder, 0)).rejects.toMatchObject({
    code: 'locked',
    message: expect.stringContaining(`process ${process.pid}`),
  });
  await lock.release();
  expect(readdirSync(folder)).toEqual([]);
  await (await holdLock(folder, 0)).release();
});

test('is waited for', async () => {
  const folder = makeTemporaryFolder();
  const first = await holdLock(folder, 0);
  const second = holdLock(folder, 5000);
  setTimeout(() => void first.release(), 200);
  await (await second).release();
});

test('is not waited for longer than asked', async () => {
  const folder = makeTemporaryFolder();
  const lock = await holdLock(folder, 0);
  const start = Date.now();
  await expect(holdLock(folder, 300)).rejects.toMatchObject({ code: 'locked' });
  expect(Date.now() - start).toBeGreaterThanOrEqual(290);
  await lock.release();
});

test('of a process that is gone is taken over', async () => {
  const folder = makeLockOf({ pid: await findGoneProcess() });
  await (await holdLock(folder, 0)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'of a process whose id another has now is taken over',
  async () => {
    const folder = makeLockOf({ started: 'another-boot 12345' });
    await (await holdLock(folder, 0)).release();
  },
);

test('of a process before the last start of the computer is taken over', async () => {
  const folder = makeLockOf({ since: '2001-01-01T00:00:00.000Z' });
  await (await holdLock(folder, 0)).release();
});

test('of a running process and of another computer is respected', async () => {
  await expect(holdLock(makeLockOf({}), 0)).rejects.toMatchObject({ code: 'locked' });
  const elsewhere = makeLockOf({ host: 'elsewhere', pid: await findGoneProcess() });
  await expect(holdLock(elsewhere, 0)).rejects.toMatchObject({
    code: 'held-elsewhere',
    message: expect.stringContaining('elsewhere'),
  });
});

test('that a crash left unfinished is taken over after a while', async () => {
  const folder = makeTemporaryFolder();
  const path = join(folder, LOCK_FILE);
  writeFileSync(path, '');
  await expect(holdLock(folder, 0)).rejects.toMatchObject({ code: 'locked' });
  utimesSync(path, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
  await (await holdLock(folder, 0)).release();
});

test('that a power cut left empty is taken over while it is waited for, whatever its time', async () => {
  const folder = makeTemporaryFolder();
  const path = join(folder, LOCK_FILE);
  writeFileSync(path, '');
  utimesSync(path, new Date(Date.now() + 3_600_000), new Date(Date.now() + 3_600_000));
  await (await holdLock(folder, 15_000)).release();
});

describe('of another machine', () => {
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  test.each([
    ['was heard of just now', { host: 'laptop', beat: ago(1) }],
    ['is of an older Outloud, which is not heard of', { host: 'laptop' }],
    ['has the same name but another number', { machine: 7, beat: ago(1), pid: 2 ** 22 }],
  ])('one that %s is respected', async (_name, changes) => {
    const folder = makeLockOf({ since: ago(90), ...changes });
    await expect(holdLock(folder, 0, { machine: 8 })).rejects.toMatchObject({
      code: 'held-elsewhere',
    });
  });

  test('one that was not heard of for long is taken over', async () => {
    const folder = makeLockOf({ host: 'laptop', since: ago(90), beat: ago(20) });
    await (await holdLock(folder, 0, { machine: 8 })).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one may be taken, but never one of this machine', async () => {
    const folder = makeLockOf({ host: 'laptop', beat: ago(1) });
    await (await holdLock(folder, 0, { takes: true })).release();
    const own = holdLock(makeLockOf({}), 0, { takes: true });
    await expect(own).rejects.toMatchObject({ code: 'locked' });
  });

  test('hears of this one, until it is taken', async () => {
    const folder = makeTemporaryFolder();
    const path = join(folder, LOCK_FILE);
    const read = () => JSON.parse(readFileSync(path, 'utf8')) as { beat: string; since: string };
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const first = await holdLock(folder, 0, { beat: 1000 });
    const beats = () => {
      vi.advanceTimersByTime(1000);
      return read().beat > read().since;
    };
    await expect.poll(beats, { timeout: 10_000 }).toBe(true);
    await first.release();
    expect(readdirSync(folder)).toEqual([]);

    const second = await holdLock(folder, 0, { beat: 1000 });
    const text = JSON.stringify({ ...owner, host: 'laptop', token: 'other' });
    writeFileSync(path, text);
    vi.advanceTimersByTime(3000);
    await second.release();
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
  });
});

test('that another took is not released by the first', async () => {
  const folder = makeTemporaryFolder();
  const lock = await holdLock(folder, 0);
  const text = JSON.stringify({ ...owner, token: 'other' });
  writeFileSync(join(folder, LOCK_FILE), text);
  await lock.release();
  expect(readFileSync(join(folder, LOCK_FILE), 'utf8')).toBe(text);
});

test('is taken over by one of many', async () => {
  const pid = await findGoneProcess();
  for (let round = 0; round < 10; round += 1) {
    const folder = makeLockOf({ pid });
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => holdLock(folder, 100)));
    const held = tries.filter((one) => one.status === 'fulfilled');
    expect(held).toHaveLength(1);
    await held[0]?.value.release();
    expect(existsSync(join(folder, LOCK_FILE))).toBe(false);
  }
});
