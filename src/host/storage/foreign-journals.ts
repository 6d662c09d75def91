import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isOwnJournal, readJournalNumber } from './replay';

/** Milliseconds after which a program that runs would have written its journal out. */
const LONG = 60 * 60 * 1000;

/**
 * Journals of other machines that came by sync and were left, as by a crash there.
 *
 * @returns what is wrong, a sentence each
 */
export async function checkForeignJournals(folder: string, machine: number): Promise<string[]> {
  const problems: string[] = [];
  for (const name of await readdir(folder)) {
    const number = readJournalNumber(name);
    if (number === null || isOwnJournal(number, machine)) continue;
    const found = await stat(join(folder, name)).catch(() => null);
    if (found === null || Date.now() - found.mtimeMs < LONG) continue;
    problems.push(
      `${name} holds what another machine saved last and has not written out. Open the library there once; if that machine is gone, close Outloud and rename the file to journal-1.log to merge it here`,
    );
  }
  return problems;
}
