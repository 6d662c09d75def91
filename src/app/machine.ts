import type { Draw } from '#contract/desktop/drawing';
import type { Log } from '#contract/faults/log';
import type { ProseReader } from '#core/check/prose/prose-reader';
import type { Reach } from '#core/check/readiness/external-link';
import type { Scheduler } from '#core/growth/recall/scheduler';
import type { CommitHistory } from '#core/growth/wins/commit';
import type { CsvRows } from '#core/import/csv-table';
import type { Sources } from '#core/import/source';
import type { Backups } from '#core/library/backup';
import type { EntryCheck } from '#core/library/entry-losses';
import type { EntryText } from '#core/library/entry-markdown';
import type { OpeningWatch } from '#core/library/opening';
import type { LockChoice, Storage } from '#core/library/storage';
import type { LocalTime } from '#core/note/local-time';
import type { Output } from '#core/publish/output';
import type { Previewer } from '#core/publish/preview/previewer';
import type { ReadPictureNotes } from '#core/publish/pictures/picture-notes';
import type { Repositories } from '#core/publish/repository';
import type { Search } from '#core/search/search';
import type { Presentations } from '#core/talk/decks/prepare-deck';
import type { Spelling } from '#core/spelling/spelling';

/** What the app needs of the machine it runs on. */
export interface Machine {
  /** @throws Problem `unsafe-place` when the folder holds something else. */
  createStorage(folder: string): Promise<Storage>;
  /**
   * @param options.lock what to do about the lock of another machine; left out, it is respected
   * @throws Problem `not-found`, `locked`, `held-elsewhere`, or `closed` when it is cancelled.
   */
  openStorage(
    folder: string,
    options: { readonly watch: OpeningWatch; readonly lock?: LockChoice },
  ): Promise<Storage>;
  /**
   * Puts default settings in place of a library's that can't be read.
   * @returns what was done, or null
   */
  mendSettings(folder: string): Promise<string | null>;
  /**
   * Opens the search index of the library in this folder.
   * @param readOnly whether the folder must stay as it is
   */
  openSearch(folder: string, readOnly: boolean): Promise<Search>;
  readonly sources: Sources;
  readonly backups: Backups;
  readonly spelling: Spelling;
  readonly repositories: Repositories;
  readonly commits: CommitHistory;
  readonly previewer: Previewer;
  readonly prose: ProseReader;
  /** When entries are to be explained again. */
  scheduler(): Promise<Scheduler>;
  /** The one thing that goes over the network, and only when a person asks for it. */
  readonly reach: Reach;
  readonly readPictureNotes: ReadPictureNotes;
  /** Draws with a browser; null where there is none. */
  readonly draw: Draw | null;
  readonly presentations: Presentations;
  /**
   * @param library the open library's folder, which no output may touch
   * @param beside single files may go into a folder that the library lies in, as they do among a
   *   person's documents; a blog may not
   */
  output(library: string, beside?: 'beside'): Output;
  /** The folder of the sample library's Markdown. */
  readonly sampleFolder: string;
  /** Whether a path is the folder itself or lies in it, with all links followed. */
  isWithin(folder: string, path: string): Promise<boolean>;
  /** The last part of a path. */
  fileName(path: string): string;
  /** The path made absolute and free of dots. */
  absolutePath(path: string): string;
  /**
   * Reads a whole Markdown file without keeping the calling thread busy.
   * @throws Problem `bad-input` when that takes too long
   */
  readMarkdown(markdown: string): Promise<EntryText>;
  /** What an entry would not give back of its Markdown. Same problems as `readMarkdown`. */
  checkMarkdown(markdown: string): Promise<EntryCheck>;
  /** Notes what nobody waits for, and would otherwise be seen by nobody. */
  readonly log: Log;
  /** A JSON value in few bytes. */
  pack(value: unknown): Uint8Array;
  /** What `pack` was given. */
  unpack(bytes: Uint8Array): unknown;
  /** Lets the other work of this thread go on. */
  pause(): Promise<void>;
  /** Reads comma-separated values. */
  readRows(csv: string): CsvRows;
  /** The SHA-256 of the content as lower-case hexadecimal digits. */
  hash(content: string | Uint8Array): string;
  now(): Date;
  /** A moment on this computer's calendar and clock. */
  localTime(moment: Date): LocalTime;
  /** The time zone of this computer, such as `Europe/Berlin`. */
  timeZone(): string;
  /**
   * Does something once a day, the first time a while from now; what it throws is left for the
   * next time.
   * @returns ends it
   */
  daily(task: () => Promise<void>): () => void;
  /** A new id of twenty random lower-case letters and digits. */
  newId(): string;
}
