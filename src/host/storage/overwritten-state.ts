import { becomesVersion, JUMP, MINUTE } from '#core/library/history/keep-version';
import { RECORD_VERSION, type EntryRecord } from '#core/library/record';
import { checkLine, decodeLine, peekEntry, peekMore } from './journal-line';
import type { ReadLine } from './replay';

/** A state of an entry, whose record is read only when it is needed. */
export interface EntryState {
  readonly id: string;
  readonly updated: string;
  readonly revision: number;
  /** Its line in the journal, where its parts are found; else null. */
  readonly line: StateLine | null;
  /** Null when it can't be read. */
  record(): EntryRecord | null;
}

/** What a line says before and after the moment and the revision, which always change. */
interface StateLine {
  readonly before: Buffer;
  readonly after: Buffer;
}

/** Reads a line of the journal without its record; null for a line that writes none. */
export function readStateLine(line: Buffer): ReadLine<EntryState | null> {
  const id = peekEntry(line);
  const parts = id !== null && line.includes(CURRENT) ? splitLine(line) : null;
  if (id === null || parts === null) {
    const { change, more } = decodeLine(line);
    return { value: 'write' in change ? toState(change.write) : null, more };
  }
  checkLine(line);
  const { updated, revision, ...state } = parts;
  return {
    value: { id, updated, revision, line: state, record: once(line) },
    more: peekMore(line),
  };
}

/** The state that a record is. */
export function toState(record: EntryRecord): EntryState {
  const { id, updated, revision } = record;
  return { id, updated, revision, line: null, record: () => record };
}

/**
 * Whether the state that was overwritten becomes a version, as `becomesVersion` says. Mostly that
 * shows by a look at the bytes.
 */
export function stateBecomesVersion(
  before: EntryState,
  after: EntryState,
  lastKept: string | null,
): boolean {
  if (lastKept !== null && isTyping(before, after, lastKept)) return false;
  const [one, two] = [before.record(), after.record()];
  return one !== null && two !== null && becomesVersion({ before: one, after: two, lastKept });
}

/** Whether this surely is one of the states that come and go while somebody types. */
function isTyping(before: EntryState, after: EntryState, lastKept: string): boolean {
  const [one, two] = [before.line, after.line];
  if (one === null || two === null || !one.before.equals(two.before)) return false;
  const isSoon = (from: string, to: string) => Date.parse(to) - Date.parse(from) < MINUTE;
  if (!isSoon(lastKept, before.updated) || !isSoon(before.updated, after.updated)) return false;
  return removedBytes(one.after, two.after) < JUMP - SLACK;
}

/** A character that begins alike and ends otherwise counts whole. */
const SLACK = 8;

function removedBytes(before: Buffer, after: Buffer): number {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end])
    end += 1;
  return before.length - start - end;
}

const CURRENT = Buffer.from(`{"write":{"version":${RECORD_VERSION},`);
const MOMENT = Buffer.from(',"updated":"');
const LATER = Buffer.from(',"frontMatter":');

/** Quotes inside a text are escaped, so that what looks like a key is one. */
function splitLine(
  line: Buffer,
): (StateLine & { readonly updated: string; readonly revision: number }) | null {
  const start = line.indexOf(MOMENT);
  const end = line.indexOf(LATER, start);
  if (start < 0 || end < 0) return null;
  const between = line.toString('latin1', start, end);
  const [, updated, revision] =
    /^,"updated":"([^"\\]{20,40})","revision":(\d{1,15})$/.exec(between) ?? [];
  if (updated === undefined) return null;
  // Without the checksum at the beginning.
  const before = line.subarray(line.indexOf(32), start);
  return { updated, revision: Number(revision), before, after: line.subarray(end) };
}

function once(line: Buffer): () => EntryRecord | null {
  let known: EntryRecord | null | undefined;
  return () => {
    if (known === undefined) known = readRecord(line);
    return known;
  };
}

function readRecord(line: Buffer): EntryRecord | null {
  try {
    const { change } = decodeLine(line);
    return 'write' in change ? change.write : null;
  } catch {
    // Opening the library has told of it.
    return null;
  }
}
