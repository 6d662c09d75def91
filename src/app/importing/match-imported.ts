import { mergeById } from '#core/library/merge-by-id';
import { mergeTalkHistory } from '#core/library/merge-talk-history';
import type { Publication } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { publicationIn, withPublication } from '#core/publish/publication';
import { placesIn, seenInTarget, type SourceTargets } from './import-targets';
import type { Incoming, RecordHead } from './incoming';
import type { Machine } from '../machine';
import { readUnbroken } from '../library/read-unbroken';

/** What an import does to the library. */
export interface MatchedImport {
  readonly added: readonly Incoming[];
  /** With what the record is before the import. */
  readonly changed: readonly { readonly incoming: Incoming; readonly before: RecordHead }[];
  readonly unchanged: number;
  /** Unchanged entries of which it is learnt where they lie in a target. */
  readonly tied: readonly {
    readonly before: RecordHead;
    readonly publications: readonly Publication[];
  }[];
  /** Changed in the source and in Outloud. */
  readonly clashes: readonly { readonly incoming: Incoming; readonly before: RecordHead }[];
}

/**
 * The entries of the library by the path or id that they came from, or the path at which they lie
 * in one of the targets.
 *
 * @throws Problem of the disk
 */
export async function readOrigins(
  storage: Storage,
  targets: SourceTargets,
): Promise<ReadonlyMap<string, RecordHead>> {
  const found = new Map<string, RecordHead>();
  const placed = new Map<string, RecordHead>();
  for (const { id } of storage.rows()) {
    // A broken one can't be brought up to date; what the disk doesn't give would come in twice.
    const record = await readUnbroken(storage, id);
    if (record === null) continue;
    const { document: _, verbatim: __, ...head } = record;
    if (head.origin) found.set(head.origin.path, head);
    for (const place of placesIn(targets, head)) placed.set(place, head);
  }
  return new Map([...placed, ...found]);
}

/** Gives what came in before its old id and the date it was first given, so that links are resolved to the entry that stays. */
export function keepIds(
  incoming: readonly Incoming[],
  origins: ReadonlyMap<string, RecordHead>,
): void {
  for (const one of incoming) {
    const before = origins.get(one.origin);
    if (before === undefined) continue;
    const created = one.isDated ? one.head.created : before.created;
    one.head = { ...one.head, id: before.id, created };
  }
}

/** Compares what was read with what an earlier import wrote, or what was published. */
export async function matchImported(
  machine: Machine,
  incoming: readonly Incoming[],
  origins: ReadonlyMap<string, RecordHead>,
  targets: SourceTargets,
): Promise<MatchedImport> {
  const added: Incoming[] = [];
  const changed: { incoming: Incoming; before: RecordHead }[] = [];
  const tied: { before: RecordHead; publications: readonly Publication[] }[] = [];
  const clashes: { incoming: Incoming; before: RecordHead }[] = [];
  let unchanged = 0;
  for (const one of incoming) {
    await machine.pause();
    const before = origins.get(one.origin);
    const hash = hashIncoming(machine, one);
    const revision = (before?.revision ?? 0) + 1;
    const seen = seenInTarget(machine, targets, one, revision);
    one.head = {
      ...one.head,
      revision,
      origin: { source: one.reader.source, path: one.origin, hash, revision },
      publications: [
        ...(before?.publications ?? []).filter(({ target }) => target !== seen?.target),
        ...(seen === null ? [] : [seen]),
      ],
      ...(before !== undefined && besideText(one.head, before)),
    };
    if (before === undefined) {
      added.push(one);
      continue;
    }
    const last = seen === null ? undefined : publicationIn(before, seen.target);
    const synced = last?.revision ?? before.origin?.revision ?? 0;
    const isAsImported =
      before.origin?.hash === hash && (last?.revision ?? synced) === before.origin.revision;
    if (isAsImported || isAsPublished(one, before, last?.hash)) {
      unchanged += 1;
      if (seen !== null && (last?.hash !== seen.hash || last.path !== seen.path)) {
        const publications = withPublication(before, {
          ...seen,
          revision: synced,
          ...(last?.copies && { copies: last.copies }),
        });
        tied.push({ before, publications });
      }
    } else if (synced !== before.revision) clashes.push({ incoming: one, before });
    else changed.push({ incoming: one, before });
  }
  return { added, changed, unchanged, tied, clashes };
}

/** What is known of an entry beside its text and stays when the text comes in anew. */
function besideText(told: RecordHead, before: RecordHead) {
  return {
    ignored: before.ignored,
    ...mergeTalkHistory(null, before, told),
    recalls: mergeById([], before.recalls, told.recalls, (own) => own),
  };
}

/** Whether the file and the files that it shows are those that Outloud has seen there last. */
function isAsPublished({ fileHash, head }: Incoming, before: RecordHead, last?: string): boolean {
  const kept = new Set(Object.values(before.attachments));
  return last === fileHash && Object.values(head.attachments).every((name) => kept.has(name));
}

/** Whether its folder is a tag says nothing of the text. */
function hashIncoming(machine: Machine, { text, head, addedTag }: Incoming): string {
  const { kind, title, aliases, stage, attachments } = head;
  const tags = head.tags.filter((tag) => tag !== addedTag);
  const { markdown } = text.open();
  return machine.hash(
    JSON.stringify([markdown, kind, title, tags, aliases, stage, Object.entries(attachments)]),
  );
}
