import type { PastImport, UndoneImport } from '#contract/importing/past-import';
import type { CatalogRow } from '#core/library/entry';
import type { ImportLog, TouchedEntry } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { describeProblem, Problem } from '#core/problem';
import { publicationIn } from '#core/publish/publication';
import { readAllRecords } from '../library/all-records';
import type { Session } from '../session';

/** Records kept in one durable write. */
const BATCH = 50;

/** The imports that can be taken back, newest first. */
export async function listImports(storage: Storage): Promise<readonly PastImport[]> {
  const states = readStates(storage);
  const logs = await storage.imports.list();
  return logs.map((log) => {
    const { id, at, from, added, changed, targets, state } = log;
    const isThere = (one: TouchedEntry) => states.has(one.id);
    const isUntouched = (one: TouchedEntry) => isAsWritten(one, states.get(one.id));
    const remove = added.filter(isUntouched).length;
    const restore = changed.filter(isUntouched).length;
    const keep = [...added, ...changed].filter(isThere).length - remove - restore;
    const undo = { remove, restore, keep };
    const counts = { added: added.length, updated: changed.length };
    return { id, at, from, ...counts, undo, targets, undoable: state === 'done' };
  });
}

/** @throws Problem `not-found` when there is no such import, or it was taken back. */
export async function undoImport(session: Session, id: string): Promise<UndoneImport> {
  const { storage } = session.library();
  const log = (await storage.imports.list()).find((one) => one.id === id);
  if (log === undefined) {
    throw new Problem('not-found', 'This import is too long ago, or was undone already.');
  }
  return takeBack(session, log, log.assets);
}

/**
 * Takes back what a crash left half-imported or half-undone.
 * @returns what was done, a sentence for each import
 */
export async function mendImports(session: Session): Promise<readonly string[]> {
  const { storage } = session.library();
  const sentences: string[] = [];
  const logs = await storage.imports.list().catch((error: unknown) => {
    sentences.push(`What imports have done can't be read: ${describeProblem(error)}`);
    return [];
  });
  for (const log of logs) {
    if (log.state === 'done') continue;
    try {
      const assets = await storage.assetNames(new Date(log.at));
      sentences.push(describeMended(log, await takeBack(session, log, assets)));
    } catch (error) {
      // It is tried again at the next opening; a library is never kept shut by it.
      sentences.push(
        `The import of ${log.from.join(', ')} was interrupted and can't be taken back: ${describeProblem(error)}`,
      );
    }
  }
  return sentences;
}

function describeMended({ from, state }: ImportLog, { removed, restored }: UndoneImport): string {
  const source = from.join(', ');
  const what = [
    ...(removed > 0
      ? [`${removed} ${removed === 1 ? 'entry is' : 'entries are'} in the trash`]
      : []),
    ...(restored > 0 ? [`${restored} ${restored === 1 ? 'is' : 'are'} as before`] : []),
  ].join(', ');
  const rest = what === '' ? 'nothing of it is in the library' : what;
  return state === 'undoing'
    ? `Undoing the import of ${source} was interrupted and has been finished: ${rest}.`
    : `The import of ${source} was interrupted and has been taken back: ${rest}. Import it again to have it.`;
}

/** Can be begun again wherever it was interrupted. @param assets those that may be removed */
async function takeBack(
  session: Session,
  log: ImportLog,
  assets: readonly string[],
): Promise<UndoneImport> {
  const { storage } = session.library();
  // All of it is read once before: what can't be read must not end it half-way.
  for await (const _ of storage.imports.readBefore(log.id));
  await storage.imports.write({ ...log, state: 'undoing' });
  const states = readStates(storage);
  const isUntouched = (one: TouchedEntry) => isAsWritten(one, states.get(one.id));
  const removed = log.added.filter(isUntouched).map((one) => one.id);
  const after = new Map(log.changed.filter(isUntouched).map((one) => [one.id, one.revision]));
  let batch: EntryRecord[] = [];
  let restored = 0;
  for await (const record of storage.imports.readBefore(log.id)) {
    const revision = after.get(record.id);
    if (revision === undefined) continue;
    batch.push(asBefore(record, revision + 1));
    restored += 1;
    if (batch.length < BATCH) continue;
    await session.keep(batch);
    batch = [];
  }
  if (batch.length > 0) await session.keep(batch);
  if (removed.length > 0) await session.remove(removed);
  const targets = await removeTargets(session, log.targets);
  await storage.imports.remove(log.id);
  const dropped = await storage.dropUnusedAssets(assets);
  return {
    removed: removed.length,
    restored,
    kept: [...log.added, ...log.changed]
      .filter((one) => states.has(one.id) && !isUntouched(one))
      .map(({ id, title }) => ({ id, title })),
    targets,
    files: {
      removed: dropped.length,
      kept: log.assets.filter((one) => !dropped.includes(one)).length,
    },
  };
}

/** As it was before, at a revision of its own; the next import finds it as it was, too. */
function asBefore(record: EntryRecord, revision: number): EntryRecord {
  const follow = (known: number) => (known === record.revision ? revision : known);
  return {
    ...record,
    revision,
    origin: record.origin && { ...record.origin, revision: follow(record.origin.revision) },
    publications: record.publications.map((each) => ({
      ...each,
      revision: follow(each.revision),
    })),
  };
}

/** Those that entries lie in stay targets. @returns the names of those removed */
async function removeTargets(
  session: Session,
  names: readonly string[],
): Promise<readonly string[]> {
  const { storage } = session.library();
  const { targets } = storage.settings();
  const known = names.filter((name) => targets.some((target) => target.name === name));
  if (known.length === 0) return [];
  const records = await readAllRecords(storage);
  const unused = known.filter((name) =>
    records.every((record) => publicationIn(record, name) === undefined),
  );
  await session.changeSettings((now) => ({
    ...now,
    targets: now.targets.filter((target) => !unused.includes(target.name)),
  }));
  return unused;
}

type EntryState = Pick<CatalogRow, 'revision' | 'updated'>;

function readStates(storage: Storage): ReadonlyMap<string, EntryState> {
  return new Map(storage.rows().map((row) => [row.id, row]));
}

/** Whether an entry is as the import wrote it, and not as a person saved it before or since. */
function isAsWritten({ revision, updated }: TouchedEntry, now: EntryState | undefined): boolean {
  return now?.revision === revision && (updated === undefined || now.updated === updated);
}
