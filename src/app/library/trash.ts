import { shownTitle } from '#core/shown-title';
import type { Api } from '#contract/calls/api';
import type { PurgedTrash, TrashedEntry } from '#contract/library/trash';
import { trashDays } from '#core/library/settings';
import { expiredRows, goesAt } from '#core/library/trash';
import { inOrder } from '#core/order';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** Deleting for ever. */
export function createTrashCalls(session: Session): Api['trash'] {
  const all = () =>
    session
      .library()
      .storage.trashed()
      .map(({ id }) => id);

  async function purge(ids: readonly string[]): Promise<PurgedTrash> {
    return { entries: ids.length, files: await session.purge(ids, 'asked') };
  }

  return {
    contents: async ({ ids = all() }) => {
      const { history } = session.library().storage;
      let versions = 0;
      for (const id of ids) versions += (await history.list(id)).length;
      return { entries: ids.length, versions };
    },
    purge: ({ ids }) => purge([...new Set(ids)]),
    empty: () => purge(all()),
    expired: async () => session.library().storage.expired(),
  };
}

/** What is in the trash, the last removed first. */
export function listTrash(session: Session): readonly TrashedEntry[] {
  const { storage } = session.library();
  const days = trashDays(storage.settings());
  return storage
    .trashed()
    .map((row) => ({ ...row, goes: goesAt(row.removed, days) }))
    .toSorted((a, b) => inOrder(b.removed, a.removed));
}

/**
 * Deletes for ever what has been in the trash for longer than was chosen.
 * @returns what to tell about it, a sentence or none
 */
export async function purgeExpired(session: Session, machine: Machine): Promise<readonly string[]> {
  const { storage } = session.library();
  const days = trashDays(storage.settings());
  const rows = expiredRows(storage.trashed(), days, machine.now());
  const [first, ...others] = rows;
  if (first === undefined) return [];
  await session.purge(
    rows.map(({ id }) => id),
    'expired',
  );
  const isAlone = others.length === 0;
  const what = isAlone ? `“${shownTitle(first.title)}”` : `${rows.length} entries`;
  const verb = isAlone ? 'was' : 'were';
  return [
    `${what} ${verb} deleted for ever after ${days} days in the trash. The trash lists what went.`,
  ];
}
