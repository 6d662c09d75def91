import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openApp } from '#host/open-app';
import { seededRandom } from '#host/search/testing/seeded-random';
import { compareBackups } from './backups';
import { Ledger } from './ledger';
import { writeOldLibrary } from './old-library';
import { reopen } from './reopen';
import type { Tally } from './tally';
import { Victim, type VictimJob } from './victim';
import type { Profile } from './work';

/** Rounds after which a new library is begun, so that it stays small. */
const ROUNDS_A_LIBRARY = 20;

/** Milliseconds after its opening within which a program is killed; an import takes longer. */
const SPAN = 150;
const IMPORT_SPAN = 700;

/** Entries of an older library, enough for its opening to take a while. */
const OLD_ENTRIES = 150;

export interface KillOptions {
  readonly program: string;
  /** A folder for the libraries. */
  readonly place: string;
  readonly profile: Profile;
  readonly rounds: number;
  readonly seed: number;
}

/** Kills a program at random moments of its work, and looks at its library each time. */
export async function killOften(options: KillOptions, tally: Tally): Promise<void> {
  const { program, place, profile, rounds, seed } = options;
  const folder = join(place, 'library');
  const sources = join(place, 'sources');
  let ledger = new Ledger();
  for (let round = 0; round < rounds; round += 1) {
    const isNew = round % (profile === 'migrating' ? 4 : ROUNDS_A_LIBRARY) === 0;
    if (isNew) {
      ledger = new Ledger();
      rmSync(place, { recursive: true, force: true });
      mkdirSync(place, { recursive: true });
      if (profile === 'migrating') writeOldLibrary(folder, OLD_ENTRIES, ledger);
      else await createLibrary(folder);
    }
    const here = seed + round;
    const where = `${profile}, --seed ${here}`;
    const random = seededRandom(here);
    const job: VictimJob = { folder, sources, seed: here, profile, name: `s${here}r` };
    const before = ledger.acknowledged;
    const victim = new Victim(program, job, ledger);
    // Some die while they open the library.
    await victim.next(random() < 0.25 ? 'opening' : 'open');
    await setTimeout(random() * (profile === 'importing' ? IMPORT_SPAN : SPAN));
    victim.kill();
    const { errors, refusals, isKilled } = await victim.ended;
    if (!isKilled || errors !== '')
      tally.unreadable.push(`${where}: it ended by itself: ${errors}`);
    for (const one of refusals) tally.unreported.push(`${where}: refused without a cause: ${one}`);
    tally.rounds += 1;
    tally.acknowledged += ledger.acknowledged - before;
    await compareBackups(ledger, join(place, 'brought-back'), tally, where);
    await reopen(folder, ledger, tally, where);
  }
}

/** Makes an empty library. */
export async function createLibrary(folder: string): Promise<void> {
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.create({ folder, sample: false });
  await app.close();
}
