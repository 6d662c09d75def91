import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import type { Incoming } from './incoming';
import type { Machine } from './machine';

/** What an import does to the library. */
export interface MatchedImport {
  readonly added: readonly Incoming[];
  /** With the record as it is before the import. */
  readonly changed: readonly { readonly incoming: Incoming; readonly before: EntryRecord }[];
  readonly unchanged: number;
  /** Changed in the source and in Outloud. */
  readonly clashes: readonly { readonly incoming: Incoming; readonly before: EntryRecord }[];
}

/** The imported entries of the library by the path or id that they came from. */
export async function readOrigins(storage: Storage): Promise<ReadonlyMap<string, EntryRecord>> {
  const found = new Map<string, EntryRecord>();
  for (const { id } of storage.rows()) {
    // A record that can't be read is named by `library.check`; it can't be brought up to date.
    const record = await storage.read(id).catch(() => null);
    if (record?.origin) found.set(record.origin.path, record);
  }
  return found;
}

/** Gives what came in before its old id, so that links are resolved to the entry that stays. */
export function keepIds(
  incoming: readonly Incoming[],
  origins: ReadonlyMap<string, EntryRecord>,
): void {
  for (const one of incoming) {
    const before = origins.get(one.origin);
    if (before !== undefined) one.record = { ...one.record, id: before.id };
  }
}

/** Compares what was read with what an earlier import wrote. */
export function matchImported(
  machine: Machine,
  incoming: readonly Incoming[],
  origins: ReadonlyMap<string, EntryRecord>,
): MatchedImport {
  const added: Incoming[] = [];
  const changed: { incoming: Incoming; before: EntryRecord }[] = [];
  const clashes: { incoming: Incoming; before: EntryRecord }[] = [];
  let unchanged = 0;
  for (const one of incoming) {
    const before = origins.get(one.origin);
    const hash = hashIncoming(machine, one);
    const revision = (before?.revision ?? 0) + 1;
    one.record = {
      ...one.record,
      revision,
      origin: { source: one.reader.source, path: one.origin, hash, revision },
    };
    if (before === undefined) added.push(one);
    else if (before.origin?.hash === hash) unchanged += 1;
    else if (before.origin?.revision !== before.revision) clashes.push({ incoming: one, before });
    else changed.push({ incoming: one, before });
  }
  return { added, changed, unchanged, clashes };
}

function hashIncoming(machine: Machine, { markdown, record }: Incoming): string {
  const { kind, title, tags, aliases, stage, attachments } = record;
  return machine.hash(
    JSON.stringify([markdown, kind, title, tags, aliases, stage, Object.entries(attachments)]),
  );
}
