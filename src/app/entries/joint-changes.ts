import type { UndoneChange } from '#contract/library/bulk';
import type { LinkCandidate } from '#contract/links/linking';
import type { EntryRecord } from '#core/library/record';
import { retitle } from '#core/links/rename';
import { Problem } from '#core/problem';
import { readRecords } from '../library/all-records';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';

/** So many changes can be taken back, the latest ones. */
const REMEMBERED = 20;

/** A new title that came with a change of links. */
export interface Retitled {
  readonly id: string;
  readonly from: string;
  readonly title: string;
}

/** A record as it was read, and what becomes of it. */
export interface Wanted {
  readonly record: EntryRecord;
  readonly to: Partial<EntryRecord>;
}

/** An entry that was changed, with what it had in place of what it got. */
interface Before {
  readonly id: string;
  readonly revision: number;
  readonly had: Partial<EntryRecord>;
}

interface Change {
  readonly before: readonly Before[];
  /** The revision that each entry got. */
  readonly revisions: Map<string, number>;
  readonly retitled: Retitled | null;
}

/** Keeps changes of several entries, all or none, and takes them back. */
export interface JointChanges {
  /**
   * @returns what takes it back
   * @throws Problem `conflict` when one of them has been saved since it was read
   */
  keep(wanted: readonly Wanted[], retitled: Retitled | null): Promise<string>;
  /** @throws Problem `not-found` when there is no such change, or it was taken back. */
  undo(change: string): Promise<UndoneChange>;
}

export function createJointChanges(session: Session, machine: Machine): JointChanges {
  /** They belong to the library that was open. */
  const changes = new Map<string, { readonly folder: string; readonly change: Change }>();

  function refuseOutdated(records: readonly Pick<Wanted, 'record'>[]): void {
    const now = new Map(
      session
        .library()
        .storage.rows()
        .map((row) => [row.id, row.revision]),
    );
    const stale = records.find(({ record }) => now.get(record.id) !== record.revision);
    if (stale === undefined) return;
    throw new Problem(
      'conflict',
      `“${stale.record.title}” was changed at the same moment. Nothing was done; try again.`,
    );
  }

  /** What was taken back is as it was: changes from before can be taken back, too. */
  function rememberRestored(before: readonly Before[], kept: readonly EntryRecord[]): void {
    const had = new Map(before.map((one) => [one.id, one.revision]));
    for (const { id, revision } of kept.filter((one) => had.has(one.id))) {
      for (const { change } of changes.values()) {
        if (change.revisions.get(id) === had.get(id)) change.revisions.set(id, revision);
      }
    }
  }

  return {
    keep: async (wanted, retitled) => {
      const after = wanted.map(({ record, to }) => nextRevision(machine, record, to));
      refuseOutdated(wanted);
      await session.keep(after);
      const id = machine.newId();
      const revisions = new Map(after.map((record) => [record.id, record.revision]));
      const { folder } = session.library().storage;
      const had = wanted.map(({ record, to }) => ({
        id: record.id,
        revision: record.revision,
        had: partsOf(record, to),
      }));
      changes.set(id, { folder, change: { before: had, revisions, retitled } });
      for (const old of [...changes.keys()].slice(0, -REMEMBERED)) changes.delete(old);
      return id;
    },
    undo: async (id) => {
      const { storage } = session.library();
      const known = changes.get(id);
      if (known?.folder !== storage.folder) {
        throw new Problem('not-found', 'This change can no longer be taken back.');
      }
      const { before, revisions, retitled } = known.change;
      const rows = new Map(storage.rows().map((row) => [row.id, row]));
      const isSame = ({ id: one }: Before) => rows.get(one)?.revision === revisions.get(one);
      const restored = new Map<string, Wanted>();
      const same = before.filter(isSame);
      const had = new Map(same.map((old) => [old.id, old.had]));
      for (const record of await readRecords(storage, [...had.keys()])) {
        restored.set(record.id, { record, to: { ...record, ...had.get(record.id) } });
      }
      if (retitled !== null && rows.has(retitled.id)) {
        const record = restored.get(retitled.id)?.record ?? (await storage.read(retitled.id));
        const now = { ...record, ...restored.get(retitled.id)?.to };
        if (now.title === retitled.title) {
          restored.set(retitled.id, { record, to: { ...now, ...retitle(now, retitled.from) } });
        }
      }
      const back = [...restored.values()];
      refuseOutdated(back);
      const kept = back.map(({ record, to }) => nextRevision(machine, record, to));
      await session.keep(kept);
      changes.delete(id);
      rememberRestored(same, kept);
      return {
        entries: kept.map(toCandidate),
        stayed: before
          .filter((record) => !restored.has(record.id))
          .map((record) => rows.get(record.id))
          .filter((row) => row !== undefined)
          .map(toCandidate),
      };
    },
  };
}

/** What a record holds where another is to come. */
function partsOf(record: EntryRecord, changes: Partial<EntryRecord>): Partial<EntryRecord> {
  const names = new Set(Object.keys(changes));
  return Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
}

export function toCandidate({ id, title }: LinkCandidate): LinkCandidate {
  return { id, title };
}
