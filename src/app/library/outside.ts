import { toCatalogRow } from '#core/library/catalog-row';
import { chooseRecord, countConflicts, mergeRecords } from '#core/library/merge-records';
import type { Clash, OutsideChange } from '#core/library/outside-change';
import type { EntryRecord } from '#core/library/record';
import type { Announcer } from '../announcer';
import { findCommonBase } from '../entries/common-base';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** Lets the list, the links, the index and the windows follow what other programs do. */
export function followOutside(session: Session, machine: Machine, announcer: Announcer): void {
  const open = session.library();
  const { storage, indexing, bases } = open;

  /** Two versions become one where that is clear; else both are kept until somebody chooses. */
  async function settle({ id, base: known, mine: given, theirs }: Clash): Promise<void> {
    const mine = given ?? (await storage.read(id));
    const base = known ?? (await findCommonBase(storage, mine, theirs));
    const merge = mergeRecords(base, mine, theirs);
    const isClear = countConflicts(merge) === 0;
    if (!isClear) await storage.keepCopy({ record: theirs, base });
    const kept = isClear ? chooseRecord(merge, []) : mine;
    const revision = Math.max(mine.revision, theirs.revision) + 1;
    await session.keep([{ ...kept, revision, updated: machine.now().toISOString() }]);
    announcer.announce('entryMerged', { id, title: kept.title, isClear, canUndo: false });
  }

  async function follow({ changed, removed, assets, clashes }: OutsideChange): Promise<void> {
    if (session.current() !== open) return;
    if (assets.length > 0) {
      announcer.announce('assetsArrived', { names: assets });
      return;
    }
    for (const clash of clashes) await settle(clash);
    const replaced: (EntryRecord | null)[] = [];
    for (const record of changed) {
      open.links.set(toCatalogRow(record));
      replaced.push(bases.came(record));
    }
    for (const id of removed) {
      open.links.remove(id);
      indexing.removed(id);
    }
    if (changed.length > 0) indexing.changed(changed);
    announcer.announce('libraryChanged', { ids: [...changed.map(({ id }) => id), ...removed] });
    // They stood in the files alone, which were written over.
    for (const record of replaced) if (record !== null) await storage.history.keepReplaced(record);
  }

  storage.followOutside(follow);
}
