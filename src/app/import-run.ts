import { IMPORT_LOG_VERSION, type ImportLog } from '#core/library/import-log';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { Problem } from '#core/problem';
import type { SourceTargets } from './import-targets';
import { undoImport } from './import-undo';
import type { Machine } from './machine';
import type { MatchedImport } from './match-imported';
import type { Session } from './session';

/** Records kept in one durable write. */
const BATCH = 50;

/**
 * What an import writes, with a log of it from its first byte on: it comes in whole, or is taken
 * back, at the next opening if need be.
 */
export interface ImportRun {
  keepAsset(bytes: Uint8Array, extension: string): Promise<string>;
  /** @param check throws when the import was cancelled */
  keep(matched: MatchedImport, targets: SourceTargets, check: () => void): Promise<boolean>;
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

  async function keepBatches(records: readonly EntryRecord[], check: () => void): Promise<void> {
    for (let start = 0; start < records.length; start += BATCH) {
      check();
      checkOpen(session, storage);
      await session.keep(records.slice(start, start + BATCH));
    }
  }

  return {
    id: log.id,
    keepAsset: async (bytes, extension) => {
      const name = await storage.addAsset(bytes, extension);
      if (!known.has(name)) assets.add(name);
      return name;
    },
    keep: async ({ added, changed, tied }, targets, check) => {
      const fresh = added.map(({ record }) => record);
      const pairs = [
        ...changed.map(({ before, incoming }) => ({ before, after: incoming.record })),
        ...tied,
      ];
      const wanted = [...targets.values()].filter(({ isNew }) => isNew).map((one) => one.target);
      if (fresh.length + pairs.length + wanted.length === 0) {
        await storage.imports.remove(log.id);
        await storage.dropUnusedAssets([...assets]);
        return false;
      }
      await storage.imports.writeBefore(
        log.id,
        pairs.map(({ before }) => before),
      );
      await write({
        added: fresh.map(toTouched),
        changed: pairs.map(({ after }) => toTouched(after)),
        targets: wanted.map(({ name }) => name),
        assets: [...assets],
      });
      if (wanted.length > 0) {
        const settings = storage.settings();
        await session.changeSettings({ ...settings, targets: [...settings.targets, ...wanted] });
      }
      const records = [...fresh, ...pairs.map(({ after }) => after)];
      await keepBatches(records, check);
      // What came along for texts that stay as they are here is not needed.
      const shown = new Set(records.flatMap((record) => Object.values(record.attachments)));
      await storage.dropUnusedAssets([...assets].filter((name) => !shown.has(name)));
      await write({ state: 'done', assets: [...assets].filter((name) => shown.has(name)) });
      await storage.imports.prune();
      return true;
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

function toTouched({ id, title, revision }: EntryRecord): ImportLog['added'][number] {
  return { id, title, revision };
}
