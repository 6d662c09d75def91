import type { Api } from '#contract/calls/api';
import type { BulkChange, BulkChanges } from '#contract/library/bulk';
import { collectTags } from '#core/document/tags';
import { toCatalogRow } from '#core/library/catalog-row';
import type { EntryRecord } from '#core/library/record';
import { readRecords } from '../library/all-records';
import { toCandidate, type JointChanges } from './joint-changes';
import type { Session } from '../session';
import { bareTag, newTag } from './tag-rule';

/** What is done to several entries at once. */
export function createBulkCalls(session: Session, changes: JointChanges): Api['bulk'] {
  return {
    change: ({ ids, changes: wanted }) => changeAll(session, changes, { ids, changes: wanted }),
    remove: ({ ids }) => session.remove([...new Set(ids)]),
    restore: ({ ids }) => session.restore([...new Set(ids)]),
    undo: ({ change }) => changes.undo(change),
  };
}

async function changeAll(
  session: Session,
  changes: JointChanges,
  bulk: { readonly ids: readonly string[]; readonly changes: BulkChanges },
): Promise<BulkChange> {
  const wanted = {
    ...bulk.changes,
    addTags: distinct((bulk.changes.addTags ?? []).map(newTag)),
    // A blog or another program may have given others.
    removeTags: distinct((bulk.changes.removeTags ?? []).map(bareTag)),
  };
  const removed = new Set(wanted.removeTags.map(toKey));
  const read = await readRecords(session.library().storage, [...new Set(bulk.ids)]);
  const touched = read.flatMap((record) => {
    const to = changedParts(record, wanted);
    return Object.keys(to).length === 0 ? [] : [{ record, to }];
  });
  const change = touched.length === 0 ? null : await changes.keep(touched, null);
  const inText = read.filter(({ document }) =>
    collectTags(document).some((tag) => removed.has(toKey(tag))),
  );
  return {
    change,
    entries: touched.map(({ record }) => toCandidate(record)),
    inText: removed.size === 0 ? [] : inText.map(toCandidate),
  };
}

/** The parts of a record that would be others. A tag that stands in the text is there already. */
function changedParts(
  record: EntryRecord,
  wanted: BulkChanges & {
    readonly addTags: readonly string[];
    readonly removeTags: readonly string[];
  },
): Partial<EntryRecord> {
  const there = new Set(toCatalogRow(record).tags.map(toKey));
  const removed = new Set(wanted.removeTags.map(toKey));
  const tags = [
    ...record.tags.filter((tag) => !removed.has(toKey(tag))),
    ...wanted.addTags.filter((tag) => !there.has(toKey(tag))),
  ];
  const isPrivate = wanted.private ?? record.private;
  return {
    ...(tags.join('\n') !== record.tags.join('\n') && { tags }),
    ...(isPrivate !== record.private && { private: isPrivate }),
  };
}

/** Each once, however it is typed. */
function distinct(tags: readonly string[]): readonly string[] {
  return [...new Map(tags.map((tag) => [toKey(tag), tag])).values()];
}

function toKey(tag: string): string {
  return tag.toLowerCase();
}
