import { createHash, randomInt } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { createApp, type App } from '#app/app';
import { once } from '#app/calls/late-calls';
import type { Draw } from '#contract/desktop/drawing';
import { NO_LOG, type Log } from '#contract/faults/log';
import { readFault } from '#contract/faults/fault';
import { backUpInWorker } from './backup/back-up-in-worker';
import { backUpHere } from './backup/back-up-here';
import { readRows } from './import/read-rows';
import { daily } from './calendar/daily';
import { gitCommits } from './git/git-commits';
import { gitRepositories } from './git/git-repositories';
import { liesWithin } from './files/is-within';
import { createFolderOutput } from './output/output';
import { localTime } from './calendar/local-time';
import { readMarkdownInWorkers } from './markdown/read-in-workers';
import { readProseHere } from './prose/read-here';
import { readProseInWorker } from './prose/read-in-worker';
import { PROTOCOL } from './sharing/message';
import { openDoor, type Door } from './sharing/open-door';
import { IN_MEMORY } from './search/in-memory';
import { openSearchInWorker } from './search/open-search-in-worker';
import { spellHere } from './spelling/spell-here';
import { createPreviewer } from './preview/previewer';
import { measureImage } from './presentation/measure-image';
import { spellInWorker } from './spelling/spell-in-worker';
import { reach } from './files/reach';
import { readPictureNotes } from './files/read-picture-notes';
import { createFileStorage } from './storage/create-file-storage';
import type { LockDoor } from './storage/lock-owner';
import { thisMachine } from './storage/machine-id';
import { mendSettings } from './storage/mend-settings';
import { openFileStorage } from './storage/open-file-storage';

export interface AppOptions {
  /** Milliseconds to wait for another window or command to give a library free. */
  readonly wait: number;
  /** Milliseconds that a sync program may take to write one file. */
  readonly patience?: number;
  /** Milliseconds after the opening of a library until what can wait is begun, for windows. */
  readonly calm?: number;
  /** The folder of the sample library's Markdown. */
  readonly sampleFolder: string;
  /** Whether other programs of this user may work in the open library, such as a command. */
  readonly shared?: boolean;
  /** The built search worker, to keep the calling thread free; without it the search runs here. */
  readonly searchWorker?: string;
  /** The built Markdown worker; without it texts are read here, however long that takes. */
  readonly markdownWorker?: string;
  /** The built backup worker; without it backups are made here. */
  readonly backupWorker?: string;
  /** The built worker that reads prose; without it the grammar is loaded here. */
  readonly proseWorker?: string;
  /** The built guard of blogs' servers; without it their generators are taken for missing. */
  readonly previewGuard?: string;
  /** Draws with a browser; without it what needs one is written as its source, or refused. */
  readonly draw?: Draw;
  /** The built spelling worker; without it dictionaries are loaded here. */
  readonly spellingWorker?: string;
  /** Hears what nobody waits for; without it nobody does. */
  readonly log?: Log;
  /** Whether a thread of this process died that may have left its locks. */
  readonly follows?: boolean;
}

/** So long, in milliseconds, a sync program may take to write one file. */
const PATIENCE = 3000;

const ID_LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The app on this machine's disk. Nothing is opened until `library.open` or `create` is called. */
export function openApp(options: AppOptions): App {
  const { wait, patience = PATIENCE, calm = 0, sampleFolder, shared = false } = options;
  const { log = NO_LOG, follows = false } = options;
  const { searchWorker, markdownWorker, backupWorker, spellingWorker, proseWorker } = options;
  const spelling = spellingWorker === undefined ? spellHere() : spellInWorker(spellingWorker, log);
  const prose = proseWorker === undefined ? readProseHere() : readProseInWorker(proseWorker, log);
  const markdown = markdownWorker === undefined ? null : readMarkdownInWorkers(markdownWorker, log);
  let opened: Promise<Door | null> | null = null;
  const openOnce = async (): Promise<LockDoor | null> => {
    if (!shared) return null;
    opened ??= openDoor(app);
    const door = await opened;
    return door && { protocol: PROTOCOL, folder: door.folder };
  };
  const placing = async () => ({
    patience,
    calm,
    machine: thisMachine(),
    door: await openOnce(),
    follows,
  });
  const app: App = createApp({
    createStorage: async (folder) => createFileStorage(folder, await placing()),
    openStorage: async (folder, choices) =>
      openFileStorage(folder, { wait, ...choices, ...(await placing()) }),
    mendSettings: (folder) => mendSettings(folder, wait, thisMachine()),
    openSearch: async (folder, readOnly) => {
      const file = readOnly ? IN_MEMORY : join(folder, 'index', 'search.db');
      if (searchWorker !== undefined) return openSearchInWorker(file, searchWorker, { calm, log });
      // Loads SQLite.
      const { openSearch } = await import('./search/open-search');
      return openSearch(file);
    },
    sources: {
      // Loads what knows archives.
      open: async (...path) => (await import('./import/open-source')).diskSources.open(...path),
    },
    repositories: gitRepositories,
    commits: gitCommits,
    previewer: createPreviewer(options.previewGuard),
    backups: backupWorker === undefined ? backUpHere : backUpInWorker(backupWorker, log),
    spelling,
    prose,
    // Loads what reckons when something would be forgotten.
    scheduler: once(async () => (await import('./recall/scheduler')).createScheduler()),
    reach,
    readPictureNotes,
    draw: options.draw ?? null,
    presentations: {
      // Loads what knows PowerPoint's files.
      write: async (presentation) =>
        (await import('./presentation/write-pptx')).writePptx(presentation),
      measure: measureImage,
    },
    output: (library, beside) => createFolderOutput(() => library, beside),
    sampleFolder,
    isWithin: liesWithin,
    fileName: (path) => basename(path),
    absolutePath: (path) => resolve(path),
    readMarkdown: async (text) =>
      markdown?.read(text) ??
      (await import('#core/library/entry-markdown')).readEntryMarkdown(text),
    checkMarkdown: async (text) =>
      markdown?.check(text) ?? (await import('#core/library/entry-losses')).checkMarkdown(text),
    pack: (value) => deflateRawSync(JSON.stringify(value), { level: 1 }),
    unpack: (bytes) => JSON.parse(inflateRawSync(bytes).toString()),
    pause: () => setImmediate(),
    readRows,
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    now: () => new Date(),
    localTime,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    daily: (task) =>
      daily(task, (error) => log({ event: 'failed task', task: 'daily', ...readFault(error) })),
    log,
    newId: () =>
      Array.from({ length: 20 }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join(''),
  });
  return {
    ...app,
    close: async () => {
      await markdown?.close();
      await spelling.close();
      await prose.close();
      await app.close();
      await (await opened)?.close();
    },
  };
}
