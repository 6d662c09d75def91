import type { Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '#core/problem';
import { fileErrorCode, isMissing, toFileProblem } from '../files/file-problem';
import { syncFolder, writeFully } from './durable-file';

/** The name of a journal file. */
export function journalName(number: number): string {
  return `journal-${number}.log`;
}

/** Bytes written in one go, so that a large write is not copied as a whole. */
const PIECE = 256 * 1024;

interface Task {
  /** Null for a rotation. */
  readonly lines: readonly Buffer[] | null;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * The write-ahead log. Writes that wait together share one `fdatasync`. A journal file is made
 * when its first line comes.
 */
export class Journal {
  private readonly queue: Task[] = [];
  private working = false;
  private file: FileHandle | null = null;
  private size = 0;
  /** What tells the open file from another of its name. */
  private identity = '';
  private onLost: () => void = () => undefined;
  /** Files that still end with a refused write, because the disk did not take it back either. */
  private readonly uncut = new Map<string, number>();

  /** @param number the number of the next journal file; none with this or a higher one exists */
  constructor(
    private readonly folder: string,
    private number: number,
  ) {}

  /**
   * @param listener hears that another program has removed the file: what it held, and is in no
   *   other file yet, is to be written out at once
   */
  whenLost(listener: () => void): void {
    this.onLost = listener;
  }

  /** Bytes in the journal file that is being written. */
  get bytes(): number {
    return this.size;
  }

  /**
   * Resolves when the lines would survive a power cut; a rejected append has changed nothing.
   * @param apply runs right then, in the order of the journal
   */
  append(lines: readonly Buffer[], apply: () => void): Promise<void> {
    return this.enqueue(lines, apply);
  }

  /**
   * Ends the current file, so that what comes next goes into another.
   * @param take runs between the two with the number of the next file
   */
  rotate(take: (next: number) => void): Promise<void> {
    return this.enqueue(null, () => take(this.number));
  }

  /** Ends the current file for good. */
  close(): Promise<void> {
    return this.rotate(() => undefined);
  }

  private enqueue(lines: readonly Buffer[] | null, apply: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = () => {
        apply();
        resolve();
      };
      this.queue.push({ lines, done, failed: reject });
      if (!this.working) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    while (this.queue.length > 0) {
      const group = this.takeGroup();
      try {
        await (group.lines === null ? this.finish() : this.commit(group.lines));
        for (const task of group.tasks) task.done();
      } catch (error) {
        const problem = this.tellFailure(error);
        // Taken back before it is told: what is refused must not come back after a power cut.
        await this.abandon();
        for (const task of group.tasks) task.failed(problem);
      }
    }
    this.working = false;
  }

  /** A file that can't even be made has no folder any more. */
  private tellFailure(error: unknown): Problem {
    if (!isMissing(error)) return toFileProblem(error, join(this.folder, journalName(this.number)));
    return new Problem(
      'not-found',
      `The library’s folder ${this.folder} is gone: it was moved or deleted, or its disk is not there. Put it back where it was.`,
      { cause: error },
    );
  }

  /** The writes up to the next rotation, or that rotation. */
  private takeGroup(): { lines: readonly Buffer[] | null; tasks: Task[] } {
    const rotation = this.queue.findIndex((task) => task.lines === null);
    if (rotation === 0) return { lines: null, tasks: this.queue.splice(0, 1) };
    const tasks = this.queue.splice(0, rotation < 0 ? this.queue.length : rotation);
    return { lines: tasks.flatMap((task) => task.lines ?? []), tasks };
  }

  private async commit(lines: readonly Buffer[]): Promise<void> {
    let written = 0;
    await this.cutRefused();
    if (this.file === null) {
      this.file = await this.openNext();
      this.identity = identify(await this.file.stat());
      await syncFolder(this.folder);
    }
    for (const piece of inPieces(lines)) {
      await writeFully(this.file, piece);
      written += piece.byteLength;
    }
    const [isThere] = await Promise.all([this.isThere(), this.file.datasync()]);
    this.size += written;
    if (isThere) return;
    await this.finish();
    this.onLost();
    await this.commit(lines);
  }

  /** Whether the file's name still leads to it: what is in a removed file survives nothing. */
  private async isThere(): Promise<boolean> {
    const path = join(this.folder, journalName(this.number));
    try {
      return identify(await stat(path)) === this.identity;
    } catch (error) {
      return !isMissing(error);
    }
  }

  /** A sync program may have brought a file of the same name. */
  private async openNext(): Promise<FileHandle> {
    for (;;) {
      try {
        return await open(join(this.folder, journalName(this.number)), 'wx');
      } catch (error) {
        // An opening that failed may have made the file all the same.
        if (fileErrorCode(error) !== 'EEXIST') throw error;
        this.number += 1;
      }
    }
  }

  private async finish(): Promise<void> {
    await this.cutRefused();
    if (this.file === null) return;
    const { file } = this;
    this.file = null;
    this.size = 0;
    this.number += 1;
    await file.close();
  }

  /** After a failed write: takes its bytes back, and goes on in another file. */
  private async abandon(): Promise<void> {
    if (this.file === null) return;
    const { file, size } = this;
    const path = join(this.folder, journalName(this.number));
    await cut(file, size).catch(() => this.uncut.set(path, size));
    await this.finish().catch(() => undefined);
  }

  /** Tries again to take back what was refused, so that no opening finds it. */
  private async cutRefused(): Promise<void> {
    for (const [path, size] of this.uncut) {
      try {
        const file = await open(path, 'r+');
        try {
          await cut(file, size);
        } finally {
          await file.close();
        }
        this.uncut.delete(path);
      } catch (error) {
        if (isMissing(error)) this.uncut.delete(path);
      }
    }
  }
}

function* inPieces(lines: readonly Buffer[]): Generator<Buffer> {
  let piece: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    piece.push(line);
    size += line.byteLength;
    if (size < PIECE) continue;
    yield Buffer.concat(piece);
    [piece, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(piece);
}

function identify({ dev, ino }: Stats): string {
  return `${dev}/${ino}`;
}

async function cut(file: FileHandle, size: number): Promise<void> {
  await file.truncate(size);
  await file.datasync();
}
