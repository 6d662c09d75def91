import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { statSync } from 'node:fs';
import { isMadeOf } from '#core/library/ancestors';
import type { Clash, OutsideChange } from '#core/library/outside-change';
import type { EntryRecord } from '#core/library/record';
import type { Checkpoints } from './checkpoints';
import type { ConflictCopies } from './conflict-copies';
import { namesIn, type EntryFiles } from './entry-files';
import type { EntryTable } from './entry-table';
import { inspectEntry, type Found, type InspectedParts } from './inspect-entry';
import { LIBRARY_FILE, type LibraryFile } from './library-file';
import { stampOf, type Seen } from './seen-files';
import type { Turns } from './turns';
import { watchLibrary, type LibraryWatch } from './watch-library';

/** Milliseconds that files are looked at in one go. */
const SLICE = 8;

/** Milliseconds between two looks at a file that is on its way. */
const PAUSE = 150;

/** The name of an image or another file of an entry. */
const ASSET = /^assets\/([0-9a-f]{64}\.[0-9a-z]{1,8})$/;

/** The id in the name of a record's file. */
const RECORD = /^(?:entries\/([0-9a-z]{2})|trash)\/([0-9a-z]{8,32})\.json$/;

export interface OutsideParts extends Omit<InspectedParts, 'recall'> {
  readonly entries: EntryFiles;
  readonly table: EntryTable;
  readonly library: LibraryFile;
  readonly copies: ConflictCopies;
  readonly checkpoints: Pick<Checkpoints, 'request' | 'whenUnseen'>;
  readonly turns: Turns;
  /** Keeps records as a save does. */
  readonly keep: (records: readonly EntryRecord[]) => Promise<void>;
}

interface Remembered {
  readonly seen: Seen;
  readonly record: EntryRecord;
  /** Whether another program wrote it. */
  readonly hasCome: boolean;
}

/** Follows what other programs, such as a sync program, do to the library's files. */
export class Outside {
  private listener: ((change: OutsideChange) => Promise<void>) | null = null;
  private watch: LibraryWatch | null = null;
  private closed = false;
  private looking: Promise<void> = Promise.resolve();
  /** A look that has not begun yet. */
  private next: Promise<void> | null = null;
  /** When each file that is on its way was first found so, by entry. */
  private readonly waiting = new Map<string, number>();
  private readonly recent = new Map<string, Remembered>();

  /**
   * @param patience milliseconds that a file may be on its way
   * @param calm milliseconds until all files are looked at first
   */
  constructor(
    private readonly parts: OutsideParts,
    private readonly patience: number,
    private readonly calm: number,
  ) {}

  follow(listener: (change: OutsideChange) => Promise<void>): void {
    this.listener = listener;
    this.parts.checkpoints.whenUnseen((ids) => void this.lookAt(ids));
    this.watch = watchLibrary(this.parts.folder, (names) => this.later(this.notice(names)));
    if (this.calm === 0) void this.look();
    else this.later(setTimeout(this.calm, undefined, { ref: false }).then(() => this.look()));
  }

  /** Looks at every file; those who ask meanwhile share one look after that. */
  look(): Promise<void> {
    this.next ??= this.looking.then(() => {
      this.next = null;
      this.looking = this.lookNow().catch(() => undefined);
      return this.looking;
    });
    return this.next;
  }

  private async lookNow(): Promise<void> {
    const { folder, copies, library } = this.parts;
    // A folder that is not there, such as one on a disk that was taken out, is no removal.
    if (this.closed || !(await isThere(join(folder, LIBRARY_FILE)))) return;
    const { ids, others } = await this.compare();
    let isNews = await library.followFile();
    for (const name of others) if (copies.note(name)) isNews = true;
    for (const name of copies.found.keys()) {
      if (!others.has(name) && (await copies.look(name))) isNews = true;
    }
    await this.lookAt(ids, isNews);
  }

  /** Looks at the files of some entries, and tells what was found. */
  async lookAt(ids: Iterable<string>, isNews = false): Promise<void> {
    const again = await this.parts.turns.run(() => this.inspect([...ids], isNews));
    if (again.length === 0) return;
    // Nobody waits for what may take seconds.
    this.later(setTimeout(PAUSE, undefined, { ref: false }).then(() => this.lookAt(again)));
  }

  /** Waits for an entry whose file can't be read. @returns whether it came */
  async comes(id: string): Promise<boolean> {
    if (this.patience === 0) return false;
    const { entries, table, turns } = this.parts;
    const file = entries.name(id, 'entries');
    const before = entries.seen.get(file)?.stamp;
    do {
      await turns.run(() => this.inspect([id], false));
      if (!this.waiting.has(id)) break;
      await setTimeout(PAUSE);
    } while (!this.closed);
    return !this.closed && table.rows.has(id) && entries.seen.get(file)?.stamp !== before;
  }

  /**
   * Lets a read not run ahead of what is told: looks at a file that is another than the one seen.
   * @returns whether the entry is to be read again
   */
  async follows(id: string, { sum }: Seen): Promise<boolean> {
    const { entries, table } = this.parts;
    const isSeen = (): boolean => entries.seen.get(entries.name(id, 'entries'))?.sum === sum;
    if (this.listener === null || this.closed || table.pending.has(id) || isSeen()) return false;
    await this.lookAt([id]);
    return isSeen();
  }

  /** Remembers what a file holds: the base of a later merge. */
  remember(record: EntryRecord, seen: Seen, hasCome = false): void {
    const known = this.recent.get(record.id);
    const isKnown = known?.seen.sum === seen.sum && known.hasCome;
    this.recent.delete(record.id);
    this.recent.set(record.id, { seen, record, hasCome: hasCome || isKnown });
    const [oldest] = this.recent.keys();
    if (this.recent.size > MOST_RECENT && oldest !== undefined) this.recent.delete(oldest);
  }

  close(): void {
    this.closed = true;
    this.watch?.close();
  }

  /** Nobody waits for this: what a failing disk keeps from it, the next look at all files finds. */
  private later(work: Promise<void>): void {
    work.catch(() => undefined);
  }

  private async notice(names: ReadonlySet<string>): Promise<void> {
    const { copies, library, folder } = this.parts;
    if (this.closed || !(await isThere(join(folder, LIBRARY_FILE)))) return;
    const ids = new Set<string>();
    const assets: string[] = [];
    let isNews = false;
    for (const name of names) {
      const id = RECORD.exec(name)?.[2];
      const asset = ASSET.exec(name)?.[1];
      if (id !== undefined) ids.add(id);
      else if (asset !== undefined) assets.push(asset);
      else if (name === LIBRARY_FILE) isNews = (await library.followFile()) || isNews;
      else if (await copies.look(name)) isNews = true;
    }
    if (ids.size > 0 || isNews) await this.lookAt(ids, isNews);
    if (assets.length > 0) await this.tell({ ...NO_CHANGE, assets }, []);
  }

  /** @returns the entries to look at again */
  private async inspect(ids: readonly string[], isNews: boolean): Promise<string[]> {
    const again: string[] = [];
    const changed: EntryRecord[] = [];
    const kept: EntryRecord[] = [];
    const removed: string[] = [];
    const clashes: (Found & { readonly name: 'clash' })[] = [];
    if (this.closed) return [];
    for (const id of ids) {
      const found = await this.inspectOne(id);
      if (found.name === 'unfinished') again.push(id);
      else if (found.name === 'removed') removed.push(id);
      else if (found.name === 'clash') clashes.push(found);
      else if (found.name === 'changed') {
        changed.push(found.record);
        const seen = this.parts.entries.seen.get(this.parts.entries.name(id, 'entries'));
        if (seen !== undefined) this.remember(found.record, seen, true);
        if (found.keep) kept.push(found.record);
      }
    }
    if (kept.length > 0) await this.parts.keep(kept);
    if (changed.length + removed.length > 0) this.parts.checkpoints.request();
    if (isNews || changed.length + removed.length + clashes.length > 0) {
      const clashing = clashes.map(({ clash }) => clash);
      await this.tell({ ...NO_CHANGE, changed, removed, clashes: clashing }, clashes);
    }
    return again;
  }

  private async inspectOne(id: string): Promise<Found> {
    const { folder, table, entries } = this.parts;
    const recall = (came: EntryRecord, seen: Seen | undefined): EntryRecord | null => {
      const known = this.recent.get(came.id);
      if (known === undefined || known.seen.sum !== seen?.sum) return null;
      // What came before from where this comes from was there, too; what was saved here perhaps not.
      return known.hasCome || isMadeOf(came, known.record) ? known.record : null;
    };
    const found = await inspectEntry({ folder, table, entries, recall }, id);
    if (found.name !== 'unfinished') {
      this.waiting.delete(id);
      return found;
    }
    const since = this.waiting.get(id) ?? Date.now();
    this.waiting.set(id, since);
    if (Date.now() - since < this.patience) return found;
    this.waiting.delete(id);
    return found.giveUp();
  }

  private async tell(
    change: OutsideChange & { readonly clashes: readonly Clash[] },
    clashes: readonly (Found & { readonly name: 'clash' })[],
  ): Promise<void> {
    const { entries, checkpoints } = this.parts;
    try {
      await this.listener?.(change);
    } catch {
      // Both versions are where they were; the next look finds them again.
      return;
    }
    if (this.listener === null) return;
    for (const { file, seen, clash } of clashes) {
      entries.seen.set(file, seen);
      this.remember(clash.theirs, seen, true);
    }
    if (clashes.length > 0) checkpoints.request();
  }

  /** Finds the entries whose files are others than those seen last, and files that are no entry's. */
  private async compare(): Promise<{ ids: Set<string>; others: Set<string> }> {
    const { folder, table, entries } = this.parts;
    const ids = new Set<string>();
    const others = new Set<string>();
    const there = new Set<string>();
    let since = performance.now();
    const below = namesIn(join(folder, 'entries')).map((name) => `entries/${name}`);
    for (const part of ['', 'trash', ...below]) {
      for (const name of part === 'entries' ? [] : namesIn(join(folder, part))) {
        const file = part === '' ? name : `${part}/${name}`;
        const id = RECORD.exec(file)?.[2];
        if (id === undefined) {
          others.add(file);
          continue;
        }
        there.add(id);
        if (performance.now() - since > SLICE) {
          await setImmediate();
          since = performance.now();
        }
        if (entries.seen.get(file)?.stamp !== stampNow(join(folder, file))) ids.add(id);
      }
    }
    for (const known of [table.rows, table.trash, table.setAside]) {
      for (const id of known.keys()) if (!there.has(id)) ids.add(id);
    }
    return { ids, others };
  }
}

const NO_CHANGE: OutsideChange = { changed: [], removed: [], assets: [], clashes: [] };

/** Records that are remembered as they were last in their files. */
const MOST_RECENT = 100;

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

/** Asking one by one through the thread pool takes several times as long. */
function stampNow(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? null : stampOf(stats);
}
