import type { CatalogRow } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { inOrder } from '#core/order';
import type { AllEntries } from '#core/publish/privacy/private-index';
import { Problem } from '#core/problem';

/** Records read at the same time: enough to keep the disk busy, few enough for its handles. */
const AT_ONCE = 64;

/** Every record of the library. @throws Problem of the first one that can't be read. */
export function readAllRecords(storage: Storage): Promise<readonly EntryRecord[]> {
  return readRecords(
    storage,
    storage
      .rows()
      .toSorted(compareAge)
      .map((row) => row.id),
  );
}

/** The records in the order of the ids. @throws Problem of the first one that can't be read. */
export async function readRecords(
  storage: Storage,
  ids: readonly string[],
): Promise<readonly EntryRecord[]> {
  return inTurns(ids, (id) => storage.read(id));
}

/** What is read for each thing, in their order, some at the same time. */
export async function inTurns<Thing, Read>(
  things: readonly Thing[],
  read: (thing: Thing) => Promise<Read>,
): Promise<readonly Read[]> {
  const all: Read[] = [];
  for (let start = 0; start < things.length; start += AT_ONCE) {
    all.push(...(await Promise.all(things.slice(start, start + AT_ONCE).map(read))));
  }
  return all;
}

/** Every record in the trash. @throws Problem of the first one that can't be read. */
export function readTrash(storage: Storage): Promise<readonly EntryRecord[]> {
  const trashed = storage.trashed().map(({ id }) => id);
  return inTurns(trashed, (id) => storage.readTrashed(id));
}

/**
 * Every record, the trash's too, for the proof that nothing private leaves: it can't be given while
 * one of them is unreadable, for that one may be what must not be shown.
 *
 * @throws Problem `corrupt` while any record is set aside
 */
export async function readForProof(storage: Storage): Promise<AllEntries> {
  const [damaged] = storage.setAside();
  if (damaged !== undefined) {
    throw new Problem(
      'corrupt',
      `${damaged.file} can't be read (${damaged.reason}), so Outloud can't tell whether this would show something private. Repair or remove that file first.`,
    );
  }
  return {
    library: await readAllRecords(storage),
    trash: await readTrash(storage),
    texts: (storage.settings().criteria ?? []).map(({ day, text }) => ({
      title: `Criteria of ${day}`,
      text,
    })),
  };
}

/** The oldest first: of two that want the same name it is the one that has had it. */
function compareAge(a: CatalogRow, b: CatalogRow): number {
  return inOrder(a.created, b.created) || inOrder(a.id, b.id);
}
