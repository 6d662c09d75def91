import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem, Problem } from '#core/problem';
import { runLimited } from '#core/run-limited';
import { toFileProblem } from '../files/file-problem';
import { CatalogFile } from './catalog-file';
import { syncFolder } from './durable-file';
import type { EntryTable, Pending } from './entry-table';
import { journalName, type Journal } from './journal';
import { keepVersions, type VersionPlaces } from './keep-versions';
import type { RemovedFile } from './removed-file';
import { listJournals } from './replay';
import { UnseenChange } from './seen-files';
import { Turns } from './turns';

/** Milliseconds without a change after which the journal is written out. */
const IDLE = 10_000;

/** Bytes in the journal at which it is written out without waiting. */
const LARGE = 4 * 1024 * 1024;

/** Entry files written at the same time. Node works on four files at once: one is left to saves. */
const WRITERS = 3;

/** The same when nothing can be saved any more: it keeps all four busy. */
const LAST_WRITERS = 16;

/** What a checkpoint reads and writes. */
export interface CheckpointParts extends VersionPlaces {
  readonly table: EntryTable;
  readonly removed: RemovedFile;
  readonly journal: Pick<Journal, 'bytes' | 'rotate'>;
}

/** Writes what the journal holds into the entries' files and the catalog, then lets it go. */
export class Checkpoints {
  private timer: NodeJS.Timeout | null = null;
  private last: Promise<void> = Promise.resolve();
  /** A checkpoint that has not begun yet: it will write out all that is asked for meanwhile. */
  private waiting: Promise<void> | null = null;
  private behind: boolean;
  private failed: string | null = null;
  private stopped = false;
  private onUnseen: (ids: readonly string[]) => void = () => undefined;

  /** @param behind whether the files are behind the table already */
  constructor(
    private readonly parts: CheckpointParts,
    behind: boolean,
    private readonly turns = new Turns(),
    private readonly machine = 0,
    private readonly catalog = new CatalogFile(parts.folder, parts.entries),
  ) {
    this.behind = behind;
    if (behind) this.wait();
  }

  /** Says that something changed: the files follow when nothing changes for a while. */
  request(): void {
    this.behind = true;
    if (this.parts.journal.bytes >= LARGE && !this.stopped) void this.run();
    else this.wait();
  }

  /**
   * Brings the files up to date now. A failure is remembered, not thrown: the journal keeps what
   * was acknowledged, and the next checkpoint or opening tries again.
   */
  run(): Promise<void> {
    if (this.waiting !== null) return this.waiting;
    this.last = this.last.then(async () => {
      this.waiting = null;
      try {
        await this.turns.run(() => this.write());
        this.failed = null;
      } catch (error) {
        this.behind = true;
        this.failed = `Some changes are still in the journal only: ${describeProblem(error)}`;
      }
    });
    this.waiting = this.last;
    return this.last;
  }

  /** Brings the files up to date where they are behind; else nothing is written. */
  catchUp(): Promise<void> {
    return this.behind ? this.run() : this.last;
  }

  /** Does something while no file of an entry is being written. */
  pauseFor<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** Whether the catalog on the disk says what is known; what waits in the journal aside. */
  agrees(): Promise<boolean> {
    return this.catalog.agrees(this.parts.table);
  }

  /** Brings the files up to date and writes the whole catalog anew. */
  rebuild(): Promise<void> {
    this.catalog.forget();
    return this.run();
  }

  /** @param listener hears of entries that wait, for another program has changed their files */
  whenUnseen(listener: (ids: readonly string[]) => void): void {
    this.onUnseen = listener;
  }

  /**
   * Makes a checkpoint; the next waits until the work is done.
   * @throws Problem when the checkpoint fails; the journal keeps what it could not write
   */
  hold<T>(work: () => Promise<T>): Promise<T> {
    return this.pauseFor(async () => {
      await this.writeAll();
      return work();
    });
  }

  /** Why the last checkpoint did not work, or null. */
  failure(): string | null {
    return this.failed;
  }

  /** The last checkpoint, where one is needed. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.last;
    if (this.behind) await this.run();
  }

  private async writeAll(): Promise<void> {
    const { folder } = this.parts;
    let isWhole: boolean;
    try {
      isWhole = await this.turns.run(() => this.write());
    } catch (error) {
      this.behind = true;
      throw toFileProblem(error, folder);
    }
    if (!isWhole) {
      throw new Problem('locked', `Another program is changing files in ${folder}. Try again.`);
    }
  }

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.run(), IDLE);
    this.timer.unref();
  }

  /** @returns whether the files hold all that the journal did */
  private async write(): Promise<boolean> {
    const { folder, table, entries, history, removed, journal } = this.parts;
    let next = 0;
    let pending: [string, Pending][] = [];
    let gone: string[] = [];
    await journal.rotate((number) => {
      next = number;
      pending = [...table.pending];
      gone = [...table.gone];
      this.behind = false;
    });
    const old = (await listJournals(folder, this.machine)).filter((number) => number < next);
    const overwritten = pending.filter(([, { overwrites }]) => overwrites).map(([id]) => id);
    // Asked again and again: the end may come meanwhile.
    const writers = () => (this.stopped ? LAST_WRITERS : WRITERS);
    // Before the files: what they hold now may have to become a version.
    await keepVersions(this.parts, old, new Set(overwritten), writers);
    const unseen: string[] = [];
    await runLimited(pending, writers(), async ([id, change]) => {
      try {
        if (change.record === null) await entries.move(id, change.place);
        else await entries.write(change.record, change.place);
      } catch (error) {
        if (!(error instanceof UnseenChange)) throw error;
        unseen.push(id);
        return;
      }
      if (table.pending.get(id) === change) table.pending.delete(id);
    });
    for (const id of gone) {
      try {
        await entries.remove(id);
        await history.removeAll(id);
      } catch (error) {
        // Another program has brought it back: the next look at the files finds it.
        if (!(error instanceof UnseenChange)) throw error;
      }
      table.gone.delete(id);
    }
    await removed.write(table.removed);
    if (unseen.length > 0) {
      // Only the journal holds them until somebody has looked at what is in the files.
      this.behind = true;
      this.onUnseen(unseen);
      return false;
    }
    await this.catalog.write(next, table);
    for (const number of old) await rm(join(folder, journalName(number)));
    if (old.length > 0) await syncFolder(folder);
    return true;
  }
}
