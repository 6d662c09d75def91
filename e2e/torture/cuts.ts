import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { seededRandom } from '#host/search/testing/seeded-random';
import { compareBackups } from './backups';
import { createLibrary } from './kills';
import { Ledger } from './ledger';
import { reopen } from './reopen';
import type { Tally } from './tally';
import { Victim } from './victim';
import type { Profile } from './work';

const ROUNDS_A_DISK = 20;
const SPAN = 200;
const PROFILES: readonly Profile[] = ['typing', 'trashing', 'importing', 'renaming', 'backing up'];
const MEGABYTES = { ext4: 128, xfs: 320 };

export interface CutOptions {
  readonly program: string;
  readonly place: string;
  readonly fileSystem: 'ext4' | 'xfs';
  readonly rounds: number;
  readonly seed: number;
}

/**
 * Cuts the power of a disk at random moments: the file system is shut down without writing what
 * it holds back, mounted again, and the library looked at.
 */
export async function cutPowerOften(options: CutOptions, tally: Tally): Promise<void> {
  const { program, place, fileSystem, rounds, seed } = options;
  const image = join(place, 'disk.img');
  const disk = join(place, 'disk');
  const folder = join(disk, 'library');
  mkdirSync(disk, { recursive: true });
  const mount = () => runTool('mount', '-o', 'loop', image, disk);
  try {
    runTool('xfs_io', '-V');
    makeImage(image, fileSystem);
    mount();
    runTool('umount', disk);
  } catch (error) {
    tally.skipped = `it needs root, loop mounts, mkfs.${fileSystem} and xfs_io (${String(error)})`;
    return;
  }
  let ledger = new Ledger();
  let isMounted = false;
  try {
    for (let round = 0; round < rounds; round += 1) {
      if (round % ROUNDS_A_DISK === 0) {
        if (isMounted) await unmount(disk);
        makeImage(image, fileSystem);
        mount();
        isMounted = true;
        ledger = new Ledger();
        await createLibrary(folder);
      }
      const here = seed + round;
      const where = `power cut on ${fileSystem}, --seed ${here}`;
      const random = seededRandom(here);
      const profile = PROFILES[here % PROFILES.length] ?? 'typing';
      const sources = join(profile === 'backing up' ? disk : place, 'sources', String(round));
      const job = { folder, sources, seed: here, profile, name: `s${here}r` };
      const before = ledger.acknowledged;
      const victim = new Victim(program, job, ledger);
      await victim.next(random() < 0.2 ? 'opening' : 'open');
      await setTimeout(random() * SPAN);
      victim.cutAt = Date.now();
      runTool('xfs_io', '-x', '-c', 'shutdown', disk);
      if (canWrite(disk)) throw new Error(`The power of ${disk} is not cut.`);
      victim.kill();
      await victim.ended;
      tally.rounds += 1;
      tally.acknowledged += ledger.acknowledged - before;
      await unmount(disk);
      isMounted = false;
      mount();
      isMounted = true;
      pretendReboot(folder);
      await compareBackups(ledger, join(place, 'brought-back'), tally, where);
      await reopen(folder, ledger, tally, where);
    }
  } finally {
    if (isMounted) await unmount(disk);
    rmSync(image, { force: true });
  }
}

/** A lock that the cut left without its owner counts for some seconds; a machine needs longer. */
function pretendReboot(folder: string): void {
  const lock = join(folder, 'library.lock');
  if (existsSync(lock)) utimesSync(lock, 0, 0);
}

function makeImage(image: string, fileSystem: 'ext4' | 'xfs'): void {
  rmSync(image, { force: true });
  writeFileSync(image, '');
  truncateSync(image, MEGABYTES[fileSystem] * 1024 * 1024);
  runTool(`mkfs.${fileSystem}`, '-q', ...(fileSystem === 'ext4' ? ['-F'] : ['-f']), image);
}

function canWrite(disk: string): boolean {
  try {
    writeFileSync(join(disk, 'probe'), 'x', { flush: true });
    return true;
  } catch {
    return false;
  }
}

/** Waits for what a killed program still held open, and what SQLite holds until it is collected. */
export async function unmount(disk: string): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let tries = 50; ; tries -= 1) {
    collect();
    try {
      runTool('umount', disk);
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await setTimeout(20);
    }
  }
}

/** Runs a tool of the system that says nothing when all is well. */
export function runTool(command: string, ...words: readonly string[]): void {
  execFileSync(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}
