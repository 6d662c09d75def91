import { join } from 'node:path';
import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '#host/search/testing/seeded-random';
import { createLibrary, type KillOptions } from './kills';
import { Ledger } from './ledger';
import { reopen } from './reopen';
import type { Tally } from './tally';
import { Victim } from './victim';

/** Milliseconds within which each of two programs is killed. */
const SPAN = 400;

/**
 * Lets two programs write to one library, each waiting for the other to close it, and kills one:
 * the other must go on. Each works on its own entries.
 */
export async function killWriters(
  { program, place, rounds, seed }: Omit<KillOptions, 'profile'>,
  tally: Tally,
): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const folder = join(place, 'library');
  await createLibrary(folder);
  const ledger = new Ledger();
  for (let round = 0; round < rounds; round += 1) {
    const here = seed + round;
    const where = `two writers, --seed ${here}`;
    const random = seededRandom(here);
    const before = ledger.acknowledged;
    const start = (letter: string) => {
      const name = `${letter}${here}r`;
      const job = { folder, sources: join(place, 'sources'), seed: here, name, touches: letter };
      return new Victim(program, { ...job, profile: 'trashing' }, ledger);
    };
    const [first, second] = [start('a'), start('b')];
    await first.next('opening');
    await setTimeout(random() * SPAN);
    first.kill();
    await first.ended;
    // It gets the library, whichever of the two had it.
    await second.next('open');
    await setTimeout(random() * SPAN);
    second.kill();
    const { errors, refusals, isKilled } = await second.ended;
    if (!isKilled) tally.unreadable.push(`${where}: the second ended by itself: ${errors}`);
    for (const one of refusals) tally.unreported.push(`${where}: refused without a cause: ${one}`);
    tally.rounds += 1;
    tally.acknowledged += ledger.acknowledged - before;
    await reopen(folder, ledger, tally, where);
  }
}
