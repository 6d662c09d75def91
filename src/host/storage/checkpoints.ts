import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeProblem } from '#core/problem';
import { writeCatalog } from './catalog-file';
import { syncFolder } from './durable-file';
import type { EntryFiles } from './entry-files';
import type { EntryTable, Pending } from './entry-table';
import { journalName, type Journal } from './journal';
import { listJournals } from './replay';
import { runLimited } from './run-limited';

/** Milliseconds without a change after which the journal is written out. */
const IDLE = 10_000;

/** Bytes in the journal at which it is written out without waiting. */
const LARGE = 4 * 1024 * 1024;

/** Entry files that are written at the same time. */
const WRITERS = 8;

/** Writes what the journal holds into the entries' files and the catalog, then lets it go. */
export class Checkpoints {
  private timer: NodeJS.Timeout | null = null;
  private last: Promise<void> = Promise.resolve();
  /** A checkpoint that has not begun yet: it will write out all that is asked for meanwhile. */
  private waiting: Promise<void> | null = null;
  private behind: boolean;
  private failed: string | null = null;
  private stopped = false;

  /** @param behind whether the files are behind the table already */
  constructor(
    private readonly folder: string,
    private readonly table: EntryTable,
    private readonly entries: EntryFiles,
    private readonly journal: Pick<Journal, 'bytes' | 'rotate'>,
    behind: boolean,
  ) {
    this.behind = behind;
    if (behind) this.wait();
  }

  /** Says that something changed: the files follow when nothing changes for a while. */
  request(): void {
    this.behind = true;
    if (this.journal.bytes >= LARGE && !this.stopped) void this.run();
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
        await this.write();
        this.failed = null;
      } catch (error) {
        this.behind = true;
        this.failed = `Some changes are still in the journal only: ${describeProblem(error)}`;
      }
    });
    this.waiting = this.last;
    return this.last;
  }

  /**
   * Makes a checkpoint; the next waits until the work is done.
   * @throws Error when the checkpoint fails
   */
  hold<T>(work: () => Promise<T>): Promise<T> {
    const held = this.last.then(async () => {
      await this.write();
      return work();
    });
    this.last = held.then(
      () => undefined,
      () => undefined,
    );
    return held;
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

  private wait(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.run(), IDLE);
    this.timer.unref();
  }

  private async write(): Promise<void> {
    let next = 0;
    let pending: [string, Pending][] = [];
    await this.journal.rotate((number) => {
      next = number;
      pending = [...this.table.pending];
      this.behind = false;
    });
    await runLimited(pending, WRITERS, async ([id, change]) => {
      if (change.record === null) await this.entries.move(id, change.place);
      else await this.entries.write(change.record, change.place);
      if (this.table.pending.get(id) === change) this.table.pending.delete(id);
    });
    const { rows, trash } = this.table;
    await writeCatalog(this.folder, { next, rows: [...rows.values()], trash: [...trash.values()] });
    const old = (await listJournals(this.folder)).filter((number) => number < next);
    for (const number of old) await rm(join(this.folder, journalName(number)));
    if (old.length > 0) await syncFolder(this.folder);
  }
}
