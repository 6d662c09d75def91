import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '#core/publish/dialect';
import type { PlannedPublication, PublishedFile } from '#core/publish/publish';
import { movedPage, type MovedPage, tellMoved, withRedirect } from '#core/publish/places/redirects';
import type { BlogFile } from './blog-files';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';

/** The pages of wanted posts that will be found elsewhere, by entry id. */
export function movedPages(
  dialect: Dialect,
  files: readonly PublishedFile[],
  there: ReadonlyMap<string, BlogFile>,
): ReadonlyMap<string, MovedPage> {
  const moved = new Map<string, MovedPage>();
  for (const [id, { publication, text }] of there) {
    const planned = files.find((one) => one.id === id && 'text' in one);
    if (text === null || planned === undefined || !('text' in planned)) continue;
    const page = movedPage(dialect, publication.path, text, planned.text);
    if (page !== null) moved.set(id, page);
  }
  return moved;
}

/** The entries of those pages, with their old addresses leading to their new ones. */
export function leadOn(
  machine: Machine,
  records: ReadonlyMap<string, EntryRecord>,
  moved: ReadonlyMap<string, MovedPage>,
): readonly EntryRecord[] {
  return [...moved].flatMap(([id, page]) => {
    const record = records.get(id);
    if (record === undefined) return [];
    const { aliases, frontMatter } = withRedirect(record, page);
    const changes = { aliases, frontMatter };
    return [{ ...nextRevision(machine, record, changes), updated: record.updated }];
  });
}

/** A plan that tells of the pages that move. */
export function withMovedPages(
  plan: PlannedPublication,
  dialect: Dialect,
  moved: ReadonlyMap<string, MovedPage>,
): PlannedPublication {
  const written = new Set(plan.files.map(({ id }) => id));
  const told = [...moved]
    .filter(([id]) => written.has(id))
    .map(([id, page]) => ({ id, what: tellMoved(dialect, page) }));
  return { ...plan, warnings: [...told, ...plan.warnings] };
}
