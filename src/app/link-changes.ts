import type { LinkCandidate, UndoneLinks } from '#contract/linking';
import type { EntryRecord } from '#core/library/record';
import { retitle } from '#core/links/rename';
import { Problem } from '#core/problem';
import type { Machine } from './machine';
import { nextRevision } from './records';
import type { Session } from './session';

/** So many changes can be taken back, the latest ones. */
const REMEMBERED = 20;

/** A new title that came with a change of links. */
export interface Retitled {
  readonly id: string;
  readonly from: string;
  readonly title: string;
}

interface Change {
  readonly before: readonly EntryRecord[];
  /** The revision that each entry got. */
  readonly revisions: ReadonlyMap<string, number>;
  readonly retitled: Retitled | null;
}

/** Keeps changes of several entries' links, all or none, and takes them back. */
export interface LinkChanges {
  /**
   * @param before the records as they were read
   * @param change what becomes of each; the same object where nothing does
   * @returns what takes it back
   * @throws Problem `conflict` when one of them has been saved since it was read
   */
  keep(
    before: readonly EntryRecord[],
    change: (record: EntryRecord) => Partial<EntryRecord>,
    retitled: Retitled | null,
  ): Promise<string>;
  /** @throws Problem `not-found` when there is no such change, or it was taken back. */
  undo(change: string): Promise<UndoneLinks>;
}

export function createLinkChanges(session: Session, machine: Machine): LinkChanges {
  /** They belong to the library that was open. */
  const changes = new Map<string, { readonly folder: string; readonly change: Change }>();

  function refuseOutdated(records: readonly EntryRecord[]): void {
    const now = new Map(
      session
        .library()
        .storage.rows()
        .map((row) => [row.id, row.revision]),
    );
    const stale = records.find(({ id, revision }) => now.get(id) !== revision);
    if (stale === undefined) return;
    throw new Problem(
      'conflict',
      `“${stale.title}” was changed at the same moment. Nothing was done; try again.`,
    );
  }

  return {
    keep: async (before, change, retitled) => {
      const after = before.map((record) => nextRevision(machine, record, change(record)));
      refuseOutdated(before);
      await session.keep(after);
      const id = machine.newId();
      const revisions = new Map(after.map((record) => [record.id, record.revision]));
      const { folder } = session.library().storage;
      changes.set(id, { folder, change: { before, revisions, retitled } });
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
      const isSame = ({ id: one }: EntryRecord) => rows.get(one)?.revision === revisions.get(one);
      const restored = new Map<string, EntryRecord>();
      const current: EntryRecord[] = [];
      for (const old of before.filter(isSame)) {
        const record = await storage.read(old.id);
        const { title, document, verbatim } = old;
        current.push(record);
        restored.set(old.id, { ...record, title, document, verbatim });
      }
      if (retitled !== null && rows.has(retitled.id)) {
        const record = restored.get(retitled.id) ?? (await storage.read(retitled.id));
        if (!restored.has(retitled.id)) current.push(record);
        if (record.title === retitled.title) {
          restored.set(retitled.id, { ...record, ...retitle(record, retitled.from) });
        }
      }
      refuseOutdated(current);
      const kept = current.flatMap((record) => {
        const back = restored.get(record.id);
        return back === undefined ? [] : [nextRevision(machine, record, back)];
      });
      await session.keep(kept);
      changes.delete(id);
      return {
        entries: kept.map(toCandidate),
        stayed: before
          .filter((record) => !restored.has(record.id))
          .flatMap(({ id: one }) => rows.get(one) ?? [])
          .map(toCandidate),
      };
    },
  };
}

export function toCandidate({ id, title }: LinkCandidate): LinkCandidate {
  return { id, title };
}
