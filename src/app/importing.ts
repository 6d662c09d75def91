import type { Api, ImportedEntry, ImportReport } from '#contract/api';
import { readSource } from '#core/import/read-source';
import { describeProblem, Problem } from '#core/problem';
import type { Announcer } from './announcer';
import { createImportLedger } from './import-ledger';
import { beginImport } from './import-run';
import { findSourceTargets, reportTargets } from './import-targets';
import { listImports, undoImport } from './import-undo';
import { readIncoming, type Incoming, type OpenedSource } from './incoming';
import { attachFiles } from './incoming-attachments';
import { linkIncoming } from './incoming-links';
import type { Machine } from './machine';
import { keepIds, matchImported, readOrigins, type MatchedImport } from './match-imported';
import type { Session } from './session';

/** Files between two reports of progress. */
const BATCH = 50;

type Wish = Parameters<Api['transfer']['import']>[0];
type Skipped = ImportReport['skipped'][number];

/** Takes files in; the files themselves are only read. */
export type Importing = Pick<Api['transfer'], 'import' | 'cancel' | 'imports' | 'undoImport'>;

/** An import that is running. */
interface Run {
  cancelled: boolean;
}

/** Thrown inside an import that was cancelled. */
class Cancelled extends Error {}

export function createImporting(
  session: Session,
  machine: Machine,
  announcer: Announcer,
): Importing {
  const running = new Set<Run>();
  const ledger = createImportLedger(machine);

  async function run(wish: Wish, state: Run): Promise<ImportReport> {
    const skipped: Skipped[] = [];
    const opened: OpenedSource[] = [];
    const paths = [...new Set(wish.paths.map((one) => machine.absolutePath(one)))];
    const kept = wish.dryRun === true ? null : await beginImport(session, machine, paths);
    try {
      for (const path of paths) {
        checkRunning(state);
        await openSource(path, opened, skipped);
      }
      const incoming = await readAll(opened, wish, state, skipped);
      const { storage } = session.library();
      const targets = findSourceTargets(machine, opened, storage.settings().targets);
      const origins = await readOrigins(storage, targets);
      keepIds(incoming, origins);
      const ids = new Set(incoming.map(({ record }) => record.id));
      linkIncoming(
        incoming,
        storage.rows().filter((row) => !ids.has(row.id)),
      );
      const keepAsset = async (bytes: Uint8Array, extension: string) =>
        kept === null ? `${machine.hash(bytes)}.${extension}` : kept.keepAsset(bytes, extension);
      for (const one of incoming) {
        checkRunning(state);
        ledger.checkLinks(one);
        await attachFiles(one, keepAsset);
      }
      const matched = matchImported(machine, incoming, origins, targets);
      skipped.push(...matched.clashes.map(toSkipped));
      const isKept = await kept?.keep(matched, targets, () => checkRunning(state));
      const id = isKept === true ? (kept?.id ?? null) : null;
      return { ...toReport(id, matched, incoming, skipped), targets: reportTargets(targets) };
    } catch (error) {
      await kept?.abandon();
      throw error;
    } finally {
      for (const { source } of opened) await source.close();
      if (wish.dryRun !== true) ledger.forget();
    }
  }

  async function openSource(path: string, opened: OpenedSource[], skipped: Skipped[]) {
    try {
      const source = await machine.sources.open(path);
      const reader = await readSource(source, machine.readRows);
      opened.push({ source, reader });
      skipped.push(
        ...source.skipped,
        ...reader.refused.map((one) => ({ file: source.nameOf(one.path), reason: one.reason })),
      );
    } catch (error) {
      skipped.push({ file: path, reason: describeProblem(error) });
    }
  }

  async function readAll(
    opened: readonly OpenedSource[],
    wish: Wish,
    state: Run,
    skipped: Skipped[],
  ): Promise<readonly Incoming[]> {
    const incoming = new Map<string, Incoming>();
    const total = opened.reduce((sum, { reader }) => sum + reader.texts.length, 0);
    let done = 0;
    for (const one of opened) {
      let isGone = false;
      for (const path of one.reader.texts) {
        checkRunning(state);
        try {
          const kind = wish.as === 'posts' ? 'post' : 'note';
          const read = await readIncoming(machine, one, path, kind);
          if (!incoming.has(read.origin)) incoming.set(read.origin, read);
          ledger.checkText(read);
        } catch (error) {
          isGone ||= error instanceof Problem && ['not-found', 'disk'].includes(error.code);
          skipped.push({ file: one.source.nameOf(path), reason: describeProblem(error) });
        }
        done += 1;
        if (done % BATCH === 0 || done === total) {
          announcer.announce('progressed', { task: 'Importing', done, total });
        }
      }
      // A file may vanish while it is read; when all of them did, nothing of the source is taken.
      if (isGone) await machine.sources.open(one.source.path).then((again) => again.close());
    }
    return [...incoming.values()];
  }

  return {
    import: async (wish) => {
      const state: Run = { cancelled: false };
      running.add(state);
      try {
        return await run(wish, state);
      } catch (error) {
        if (error instanceof Cancelled) return { ...NOTHING, cancelled: true };
        throw error;
      } finally {
        running.delete(state);
      }
    },
    cancel: async () => {
      for (const state of running) state.cancelled = true;
    },
    imports: () => listImports(session.library().storage),
    undoImport: async ({ id }) => {
      if (running.size > 0) {
        throw new Problem('locked', 'An import is running. Wait until it has ended, or cancel it.');
      }
      return undoImport(session, id);
    },
  };
}

const NOTHING: ImportReport = {
  id: null,
  imported: [],
  updated: [],
  targets: [],
  unchanged: 0,
  cancelled: false,
  skipped: [],
  losses: [],
  changes: [],
};

function checkRunning(state: Run): void {
  if (state.cancelled) throw new Cancelled();
}

function toSkipped({ incoming, before }: MatchedImport['clashes'][number]): Skipped {
  return {
    file: incoming.file,
    reason: `has changed, but “${before.title}” was changed in Outloud too and stays as it is`,
  };
}

function toReport(
  id: string | null,
  matched: MatchedImport,
  incoming: readonly Incoming[],
  skipped: readonly Skipped[],
): ImportReport {
  return {
    ...NOTHING,
    id,
    imported: matched.added.map(toImported),
    updated: matched.changed.map((one) => toImported(one.incoming)),
    unchanged: matched.unchanged,
    skipped,
    losses: incoming.flatMap(({ file, losses, found }) => [
      ...losses.map((what) => ({ file, what })),
      ...found.losses.map((loss) => ({ file, ...loss })),
    ]),
    changes: incoming.flatMap(({ file, found }) =>
      found.changes.map((change) => ({ file, ...change })),
    ),
  };
}

function toImported({ record, file }: Incoming): ImportedEntry {
  return { id: record.id, file, title: record.title };
}
