import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openApp } from '#host/open-app';
import { seededRandom } from '#host/search/testing/seeded-random';
import {
  SimulatedDisk,
  writeCrashState,
  type CrashState,
} from '#host/storage/testing/simulated-disk';
import { watchFiles } from '#host/storage/testing/watched-files';
import { describeProblem } from '#core/problem';
import { createLibrary } from './kills';
import { Ledger } from './ledger';
import { reopen } from './reopen';
import { reportTo } from './report-to';
import type { Tally } from './tally';
import { Worker, type Profile } from './work';

/** Power cuts simulated during one stretch of work. */
const CUTS_A_STRETCH = 25;

/** Calls between two of them, at most. */
const CALLS_APART = 30;

const PROFILES: readonly Profile[] = ['everything', 'typing', 'trashing', 'importing', 'renaming'];

/**
 * Works on a library whose every call is recorded, and at random calls takes one of the states
 * that a power cut might leave; each is opened and looked at. Needs no rights and no mounts.
 */
export async function simulateCuts(
  { place, rounds, seed }: { place: string; rounds: number; seed: number },
  tally: Tally,
): Promise<void> {
  const folder = join(place, 'library');
  const crashed = join(place, 'crashed');
  for (let here = seed; tally.rounds < rounds; here += 1) {
    const profile = PROFILES[here % PROFILES.length] ?? 'everything';
    const where = `simulated power cut while ${profile}, --seed ${here}`;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    await createLibrary(folder);
    const ledger = new Ledger();
    const random = seededRandom(here);
    const crashes: { state: CrashState; ledger: Ledger }[] = [];
    const disk = new SimulatedDisk(folder);
    let left = 0;
    const stop = await watchFiles(folder, {
      done: (call) => {
        disk.done(call);
        left -= 1;
        if (left > 0 || crashes.length === CUTS_A_STRETCH) return;
        left = Math.ceil(random() * CALLS_APART);
        crashes.push({ state: disk.cutPower(random), ledger: ledger.copy() });
      },
    });
    const app = openApp({ wait: 0, sampleFolder: '' });
    await app.api.library.open({ folder });
    const report = reportTo(ledger, (_, error) => {
      tally.unreported.push(`${where}: refused without a cause: ${describeProblem(error)}`);
    });
    const sources = join(place, 'sources');
    const work = { random, profile, sources, name: 'during', steps: 40, imported: 12, lanes: 2 };
    await new Worker(app.api, report, work).run();
    await app.close();
    stop();
    tally.acknowledged += ledger.acknowledged;
    for (const { state, ledger: known } of crashes) {
      rmSync(crashed, { recursive: true, force: true });
      mkdirSync(crashed);
      writeCrashState(state, crashed);
      tally.rounds += 1;
      await reopen(crashed, known, tally, where);
    }
  }
}
