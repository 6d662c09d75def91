import { describeProblem } from '#core/problem';
import { openApp } from '#host/open-app';
import { readdirSync } from 'node:fs';
import { compareLibrary } from './compare';
import type { Ledger } from './ledger';
import type { Tally } from './tally';

/** What a closed library must not leave behind. */
const LEFT_OVER = /^journal-|\.tmp$|\.lock/;

/**
 * Opens a library after what was done to it, compares it with what it must hold, lets it check
 * itself, and closes it.
 * @param where begins every finding: the round and its seed
 */
export async function reopen(
  folder: string,
  ledger: Ledger,
  tally: Tally,
  where: string,
): Promise<void> {
  const app = openApp({ wait: 5000, sampleFolder: '' });
  try {
    await app.api.library.open({ folder });
    const { lost, unreadable } = await compareLibrary(app.api, ledger);
    for (const one of lost) tally.lost.push(`${where}: ${one}`);
    for (const one of unreadable) tally.unreadable.push(`${where}: ${one}`);
    const { problems } = await app.api.library.check();
    for (const one of problems) tally.unreadable.push(`${where}: the check says ${one}`);
    await app.close();
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => LEFT_OVER.test(one))) {
      tally.unreadable.push(`${where}: ${name} is left in the closed library`);
    }
  } catch (error) {
    tally.unreadable.push(`${where}: ${describeProblem(error)}`);
    await app.close().catch(() => undefined);
  }
}
