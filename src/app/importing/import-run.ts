import { IMPORT_LOG_VERSION, type ImportLog, type TouchedEntry } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { Problem } from '#core/problem';
import type { SourceTargets } from './import-targets';
import { undoImport } from './import-undo';
import type { Keeping } from '../entries/latest-saves';
import type { Machine } from '../machine';
import { toRecord, type RecordHead } from './incoming';
import type { MatchedImport } from './match-imported';
import type { Session } from '../session';
import { readUnbroken } from '../library/read-unbroken';

/** Records kept in one durable write. */
const BATCH = 50;

/**
 * What an import writes, with a log of it from its first byte on: it comes in whole, or is taken
 * back, at the next opening if need be.
 */
export interface ImportRun {
  keepAsset(bytes: Uint8Array, extension: string): Promise<string>;
  /**
   * Writes what was matched. Entries that were changed meanwhile stay as they are.
   * @param check throws when the import was cancelled
   * @returns what came in, or null when there was nothing to write
   */
  keep(
    matched: MatchedImport,
    targets: SourceTargets,
    check: () => void,
  ): Promise<MatchedImport | null>;
  /** Takes back what was kept so far. */
  abandon(): Promise<void>;
  readonly id: string;
}

/** Begins an import of these paths into the open library. */
export async function beginImport(
  session: Session,
  machine: Machine,
  from: readonly string[],
): Promise<ImportRun> {
  const { storage } = session.library();
  const known = new Set(await storage.assetNames());
  const assets = new Set<string>();
  let log: ImportLog = {
    version: IMPORT_LOG_VERSION,
    id: machine.newId(),
    at: machine.now().toISOString(),
    from: [...from],
    state: 'running',
    added: [],
    changed: [],
    targets: [],
    assets: [],
  };
  const write = async (changes: Partial<ImportLog>) => {
    log = { ...log, ...changes };
    await storage.imports.write(log);
  };
  await write({});

  async function keepBatches<One>(
    all: readonly One[],
    check: () => void,
    toKeep: (one: One) => Promise<EntryRecord | null>,
    late: Set<string>,
    keeping: Keeping = {},
  ): Promise<void> {
    for (let start = 0; start < all.length; start += BATCH) {
      check();
      checkOpen(session, storage);
      const made = await Promise.all(all.slice(start, start + BATCH).map(toKeep));
      const records = made.filter((one) => one !== null);
      const { saves } = session.library();
      for (const one of records) if (!saves.mayKeep(one, keeping)) late.add(one.id);
      await session.keep(
        records.filter((one) => saves.mayKeep(one, keeping)),
        keeping,
      );
    }
  }

  /** The record as the import has found it; null when it was changed or removed since. */
  async function readSame({ id, revision }: RecordHead): Promise<EntryRecord | null> {
    const record = await readUnbroken(storage, id);
    return record?.revision === revision ? record : null;
  }

  async function* readBefore(heads: readonly RecordHead[]): AsyncGenerator<EntryRecord> {
    for (const head of heads) {
      const record = await readSame(head);
      if (record !== null) yield record;
    }
  }

  return {
    id: log.id,
    keepAsset: async (bytes, extension) => {
      const name = await storage.addAsset(bytes, extension);
      if (!known.has(name)) assets.add(name);
      return name;
    },
    keep: async (matched, targets, check) => {
      const { added, changed, tied } = matched;
      const wanted = [...targets.values()].filter(({ isNew }) => isNew).map((one) => one.target);
      if (added.length + changed.length + tied.length + wanted.length === 0) {
        await storage.imports.remove(log.id);
        await storage.dropUnusedAssets([...assets]);
        return null;
      }
      await storage.imports.writeBefore(
        log.id,
        readBefore([...changed, ...tied].map(({ before }) => before)),
      );
      const touched = tied.map(({ before }) => toTouched(before));
      await write({
        added: added.map(({ head }) => toTouched(head)),
        changed: [...changed.map(({ incoming }) => toTouched(incoming.head)), ...touched],
        targets: wanted.map(({ name }) => name),
        assets: [...assets],
      });
      if (wanted.length > 0) {
        await session.changeSettings((now) => ({ ...now, targets: [...now.targets, ...wanted] }));
      }
      const late = new Set<string>();
      await keepBatches(added, check, async (one) => toRecord(one), late);
      const toChanged = async ({ incoming, before }: (typeof changed)[number]) => {
        if ((await readSame(before)) !== null) return toRecord(incoming);
        late.add(before.id);
        return null;
      };
      await keepBatches(changed, check, toChanged, late);
      const toTied = async ({ before, publications }: (typeof tied)[number]) => {
        const record = await readSame(before);
        return record && { ...record, publications: [...publications] };
      };
      // One that was just changed is tied by the next import.
      await keepBatches(tied, check, toTied, late, { besideText: true });
      const isKept = ({ before }: { before: RecordHead }) => !late.has(before.id);
      const updated = changed.filter(isKept);
      const heads = [...added, ...updated.map(({ incoming }) => incoming)].map(({ head }) => head);
      // What came along for texts that stay as they are here is not needed.
      const shown = new Set(heads.flatMap(({ attachments }) => Object.values(attachments)));
      await storage.dropUnusedAssets([...assets].filter((name) => !shown.has(name)));
      await write({
        state: 'done',
        changed: [...updated.map(({ incoming }) => toTouched(incoming.head)), ...touched],
        assets: [...assets].filter((name) => shown.has(name)),
      });
      await storage.imports.prune();
      const clashes = [...matched.clashes, ...changed.filter((one) => !isKept(one))];
      return { ...matched, changed: updated, clashes };
    },
    abandon: async () => {
      // A library that was closed meanwhile takes it back when it is opened again.
      if (session.current()?.storage !== storage) return;
      try {
        await write({ assets: [...assets] });
        await undoImport(session, log.id);
      } catch {
        // The disk that ended the import may end this too; the next opening takes it back.
      }
    },
  };
}

function checkOpen(session: Session, storage: Storage): void {
  if (session.current()?.storage === storage) return;
  throw new Problem('closed', 'The library was closed while the import was running.');
}

function toTouched({ id, title, revision, updated }: RecordHead): TouchedEntry {
  return { id, title, revision, updated };
}
