import type { EntryChanges } from '#contract/calls/api';
import type { EntrySave } from '#contract/library/merging';
import type { EntryRecord } from '#core/library/record';
import type { Machine } from '../machine';
import { findCommonBase } from './common-base';
import type { Versions } from './merging';
import { readText, type EntryTextValues } from '../library/records';
import { toRecordChanges } from './record-changes';
import type { Session } from '../session';

/** An entry as it is kept, and as a late save would have made it, which is `mine`. */
export async function readLate(
  session: Session,
  machine: Machine,
  save: EntrySave<EntryChanges>,
): Promise<Versions> {
  const { storage } = session.library();
  const { kind } = await storage.read(save.id);
  const { markdown } = save.changes;
  const text = markdown === undefined ? null : await readText(machine, { kind, markdown });
  return toVersions(session, await storage.read(save.id), save, text);
}

/**
 * A late save with what it was made from. That is what both were made from, too, unless another
 * program has replaced it since: its version may have been made of an older state.
 *
 * @param theirs the entry as it is kept
 * @param text what the Markdown of the changes says
 */
export async function toVersions(
  session: Session,
  theirs: EntryRecord,
  { revision, changes }: EntrySave<EntryChanges>,
  text: EntryTextValues | null,
): Promise<Versions> {
  const { bases, storage } = session.library();
  const found = bases.find(theirs, revision);
  const from = found?.record ?? theirs;
  const base = found?.isReplaced ? await findCommonBase(storage, from, theirs) : from;
  return {
    base: found && base,
    mine: { ...from, ...toRecordChanges(from, changes, text) },
    theirs,
  };
}
