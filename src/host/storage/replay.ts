import { readdir } from 'node:fs/promises';
import { describeProblem } from '#core/problem';
import type { Change } from './change';
import { completeLines, decodeLine, peekEntry, peekMore } from './journal-line';

/** What a journal file holds. */
export interface ReadJournal {
  readonly changes: readonly Change[];
  /** What can't be read of it, by line; an unfinished last write is no damage. */
  readonly damage: readonly string[];
}

/**
 * How many journals a machine numbers before it would meet the next one's: with one every ten
 * seconds that takes three years without a pause.
 */
const JOURNALS = 10_000_000;

/** The number that comes before the first journal of a machine, or of the one that has a number. */
export function journalStart({ machine }: { readonly machine: number }): number {
  return machine * JOURNALS;
}

/** Whether a journal of this number is of this machine, or of a time before they were told apart. */
export function isOwnJournal(number: number, machine: number): boolean {
  const owner = Math.floor(number / JOURNALS);
  return owner === machine || owner === 0;
}

/** The number in the name of a journal; null for another file. */
export function readJournalNumber(name: string): number | null {
  const number = /^journal-(\d{1,15})\.log$/.exec(name)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * The numbers of this machine's journals in a library's folder, oldest first. Those of another are
 * its own business: it writes them out, and syncs what it has written.
 */
export async function listJournals(folder: string, machine: number): Promise<number[]> {
  const numbers = (await readdir(folder)).flatMap((name) => readJournalNumber(name) ?? []);
  return numbers.filter((number) => isOwnJournal(number, machine)).toSorted((a, b) => a - b);
}

/**
 * Reads a journal's bytes. A write that was cut off at the end was never acknowledged and counts
 * as not made. Anything else that can't be read is damage; what can be read beside it still counts.
 */
export function parseJournal(bytes: Buffer): ReadJournal {
  const changes: Change[] = [];
  const damage: string[] = [];
  for (const write of readWrites(bytes, damage, readChange)) changes.push(...write);
  return { changes, damage };
}

/** What was read of a line, and whether the next line belongs to the same write. */
export interface ReadLine<Value> {
  readonly value: Value;
  readonly more: boolean;
}

/**
 * The complete writes of a journal, in order.
 *
 * @param damage gets what can't be read
 * @param read reads a line, or throws an Error with the reason
 * @param only the entries whose records are wanted; others are passed over unread
 */
export function* readWrites<Value>(
  bytes: Buffer,
  damage: string[],
  read: (line: Buffer) => ReadLine<Value>,
  only?: ReadonlySet<string>,
): Generator<readonly Value[]> {
  let unfinished: Value[] = [];
  let number = 0;
  for (const line of completeLines(bytes)) {
    number += 1;
    const id = only === undefined ? null : peekEntry(line);
    if (id !== null && only?.has(id) === false) {
      if (peekMore(line)) continue;
      yield unfinished;
      unfinished = [];
      continue;
    }
    try {
      const { value, more } = read(line);
      unfinished.push(value);
      if (more) continue;
    } catch (error) {
      damage.push(`line ${number}: ${describeProblem(error)}`);
    }
    yield unfinished;
    unfinished = [];
  }
}

function readChange(line: Buffer): ReadLine<Change> {
  const { change, more } = decodeLine(line);
  return { value: change, more };
}
