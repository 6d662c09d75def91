import type { Api } from '#contract/calls/api';
import type { ImportedEntry, ImportReport } from '#contract/importing/import-report';
import { endingOf, findLeftOut } from '#core/import/left-out';
import { readSource } from '#core/import/read-source';
import { describeProblem, Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import type { Announcer } from '../announcer';
import { createImportLedger } from './import-ledger';
import { beginImport } from './import-run';
import { findSourceTargets, reportTargets } from './import-targets';
import { listImports, undoImport } from './import-undo';
import { readIncoming, type Incoming, type OpenedSource } from './incoming';
import { attachFiles } from './incoming-attachments';
import { linkIncoming } from './incoming-links';
import type { Machine } from '../machine';
import { keepIds, matchImported, readOrigins, type MatchedImport } from './match-imported';
import { orderNamesakes, tellNamesakes } from './namesakes';
import type { Session } from '../session';

/** Reports of progress while texts are read. */
const STEPS = 200;

/** Files that are named of those left out; a disk may hold hundreds of thousands. */
const MOST_NAMED = 1_000;

/** Texts that are read at the same time. */
const LANES = 8;

type Wish = Parameters<Api['transfer']['import']>[0];
type Skipped = ImportReport['skipped'][number];

/** Takes files in; the files themselves are only read. */
export type Importing = Pick<Api['transfer'], 'import' | 'cancel' | 'imports' | 'undoImport'>;

/** Thrown inside an import that was cancelled. */
class Cancelled extends Error {}

/** Every import that is running, whoever asked for it. */
export type Imports = Set<Run>;

/** An import that is running. */
class Run {
  /** Rejects when it is cancelled, so that nobody waits for what takes long. */
  readonly ended: Promise<never>;
  cancelled = false;
  private end: (reason: Cancelled) => void = () => undefined;

  constructor() {
    this.ended = new Promise((_, reject) => {
      this.end = reject;
    });
    this.ended.catch(() => undefined);
  }

  cancel(): void {
    this.cancelled = true;
    this.end(new Cancelled());
  }
}

/** @param everywhere the imports of all who import into this library */
export function createImporting(
  session: Session,
  machine: Machine,
  announcer: Announcer,
  everywhere: Imports,
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
        await openSource(path, opened, skipped, state);
      }
      const incoming = await readAll(opened, wish, state, skipped);
      await checkThere(opened);
      const { storage } = session.library();
      const targets = findSourceTargets(machine, opened, storage.settings().targets);
      const origins = await readOrigins(storage, targets);
      orderNamesakes(incoming);
      keepIds(incoming, origins);
      const ids = new Set(incoming.map(({ head }) => head.id));
      await linkIncoming(
        machine,
        ledger,
        incoming,
        storage.rows().filter((row) => !ids.has(row.id)),
      );
      const keepAsset = async (bytes: Uint8Array, extension: string) =>
        kept === null ? `${machine.hash(bytes)}.${extension}` : kept.keepAsset(bytes, extension);
      for (const one of incoming) {
        checkRunning(state);
        await attachFiles(one, keepAsset);
      }
      await checkThere(opened);
      const matched = await matchImported(machine, incoming, origins, targets);
      const written = (await kept?.keep(matched, targets, () => checkRunning(state))) ?? null;
      const id = written === null ? null : (kept?.id ?? null);
      const done = written ?? matched;
      for (const one of done.clashes) skipped.push(toSkipped(one));
      const leftOut = findAllLeftOut(opened, skipped);
      return {
        ...toReport(id, done, incoming, skipped),
        leftOut: countByEnding(leftOut),
        leftOutFiles: leftOut.slice(0, MOST_NAMED),
        targets: reportTargets(targets),
        namesakes: tellNamesakes(session.library().links, incoming, done),
      };
    } catch (error) {
      await kept?.abandon();
      throw error;
    } finally {
      for (const { source } of opened) await source.close();
      if (wish.dryRun !== true) ledger.forget();
    }
  }

  async function openSource(
    path: string,
    opened: OpenedSource[],
    skipped: Skipped[],
    state: Run,
  ): Promise<void> {
    try {
      const source = await machine.sources.open(path, (found) => {
        checkRunning(state);
        announcer.announce('progressed', { task: 'Importing', done: found, total: 0 });
      });
      const reader = await Promise.race([readSource(source, machine.readRows), state.ended]);
      opened.push({ source, reader, taken: new Set() });
      for (const one of source.skipped) skipped.push(one);
      for (const { path: refused, reason } of reader.refused) {
        skipped.push({ file: source.nameOf(refused), reason });
      }
    } catch (error) {
      checkRunning(state);
      skipped.push({ file: path, reason: describeProblem(error) });
    }
  }

  async function readAll(
    opened: readonly OpenedSource[],
    wish: Wish,
    state: Run,
    skipped: Skipped[],
  ): Promise<readonly Incoming[]> {
    const texts = opened.flatMap((one) => one.reader.texts.map((path) => ({ one, path })));
    const read: (Incoming | Skipped)[] = [];
    const step = Math.ceil(texts.length / STEPS);
    let done = 0;
    const readOne = async ([index, { one, path }]: [number, (typeof texts)[number]]) => {
      checkRunning(state);
      try {
        const text = await readIncoming(machine, one, path, {
          kind: wish.as === 'posts' ? 'post' : 'note',
          folderTags: wish.folderTags === true,
        });
        await ledger.checkText(text);
        read[index] = text.incoming;
      } catch (error) {
        if (error instanceof Problem && error.code === 'closed') throw error;
        read[index] = { file: one.source.nameOf(path), reason: describeProblem(error) };
      }
      done += 1;
      if (done % step === 0 || done === texts.length) {
        announcer.announce('progressed', { task: 'Importing', done, total: texts.length });
      }
    };
    await Promise.race([runLimited(texts.entries(), LANES, readOne), state.ended]);
    const incoming = new Map<string, Incoming>();
    for (const one of read) {
      if ('reason' in one) skipped.push(one);
      else if (!incoming.has(one.origin)) incoming.set(one.origin, one);
    }
    return [...incoming.values()];
  }

  return {
    import: async (wish) => {
      const state = new Run();
      running.add(state);
      everywhere.add(state);
      try {
        return await run(wish, state);
      } catch (error) {
        if (error instanceof Cancelled) return { ...NOTHING, cancelled: true };
        throw error;
      } finally {
        running.delete(state);
        everywhere.delete(state);
      }
    },
    cancel: async () => {
      for (const state of running) state.cancel();
    },
    imports: () => listImports(session.library().storage),
    undoImport: async ({ id }) => {
      if (everywhere.size > 0) {
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
  leftOut: [],
  leftOutFiles: [],
  losses: [],
  changes: [],
  folderTags: [],
  namesakes: [],
};

function checkRunning(state: Run): void {
  if (state.cancelled) throw new Cancelled();
}

/** Adds what may be missed to what was skipped. @returns the rest */
function findAllLeftOut(opened: readonly OpenedSource[], skipped: Skipped[]): readonly Skipped[] {
  return opened.flatMap(({ source, reader, taken }) => {
    const { named, others } = findLeftOut(source, reader, taken);
    for (const one of named) skipped.push(one);
    return others;
  });
}

function countByEnding(files: readonly Skipped[]): ImportReport['leftOut'] {
  const counts = new Map<string, number>();
  for (const { file } of files) counts.set(endingOf(file), (counts.get(endingOf(file)) ?? 0) + 1);
  return [...counts]
    .map(([ending, count]) => ({ ending, count }))
    .toSorted((a, b) => b.count - a.count);
}

/** What vanishes while it is read is not taken in half. */
async function checkThere(opened: readonly OpenedSource[]): Promise<void> {
  for (const { source } of opened) await source.checkThere();
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
    folderTags: countFolderTags(matched),
    losses: incoming.flatMap(({ file, losses, found }) => [
      ...losses.map((what) => ({ file, what })),
      ...found.losses.map((loss) => ({ file, ...loss })),
    ]),
    changes: incoming.flatMap(({ file, found }) =>
      found.changes.map((change) => ({ file, ...change })),
    ),
  };
}

/** The most frequent first. */
function countFolderTags({ added, changed }: MatchedImport): ImportReport['folderTags'] {
  const counts = new Map<string, number>();
  for (const { folderTag } of [...added, ...changed.map(({ incoming }) => incoming)]) {
    if (folderTag !== null) counts.set(folderTag, (counts.get(folderTag) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}

function toImported({ head, file }: Incoming): ImportedEntry {
  return { id: head.id, file, title: head.title };
}
