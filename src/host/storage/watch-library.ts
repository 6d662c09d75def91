import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { isTemporaryFile } from './durable-file';
import { namesIn } from './entry-files';

/** Milliseconds in which changes are gathered. */
const PAUSE = 100;

/** Folders of a library whose files are of interest. */
const WATCHED = /^(?:entries(?:\/[0-9a-z]{2})?|trash|assets)$/;

export interface LibraryWatch {
  close(): void;
}

/**
 * Tells the names of files that something happened to, below the folder and with slashes. It is a
 * hint, no promise: what it misses is found by the next look at all files.
 *
 * Windows and macOS watch a whole tree. Linux watches folders one by one, and entries lie in no
 * more than 1,296 of them, however many there are.
 */
export function watchLibrary(
  folder: string,
  tell: (names: ReadonlySet<string>) => void,
): LibraryWatch {
  const watchers = new Map<string, FSWatcher>();
  let names = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  function note(name: string): void {
    if (isTemporaryFile(name)) return;
    names.add(name);
    timer ??= setTimeout(() => {
      timer = null;
      const told = names;
      names = new Set();
      tell(told);
    }, PAUSE);
  }

  function add(below: string, recursive: boolean): void {
    if (watchers.has(below)) return;
    try {
      const watcher = watch(join(folder, below), { recursive, persistent: false });
      watcher.on('error', () => drop(below));
      watcher.on('change', (_event, file) => {
        if (file === null) return;
        const name = [below, String(file).replaceAll('\\', '/')].filter(Boolean).join('/');
        note(name);
        if (recursive || !WATCHED.test(name)) return;
        // It may be another folder by now.
        drop(name);
        addFolder(name);
      });
      watchers.set(below, watcher);
    } catch {
      // Gone again, or the system watches no more of them.
    }
  }

  /** A folder that came just now may hold files already. */
  function addFolder(below: string): void {
    add(below, false);
    for (const name of hintsIn(join(folder, below))) {
      const path = `${below}/${name}`;
      if (WATCHED.test(path)) addFolder(path);
      else note(path);
    }
  }

  function drop(below: string): void {
    watchers.get(below)?.close();
    watchers.delete(below);
  }

  if (process.platform === 'linux') {
    add('', false);
    add('trash', false);
    add('assets', false);
    add('entries', false);
    for (const name of hintsIn(join(folder, 'entries'))) {
      if (WATCHED.test(`entries/${name}`)) add(`entries/${name}`, false);
    }
  } else {
    add('', true);
  }
  return {
    close: () => {
      if (timer !== null) clearTimeout(timer);
      for (const below of watchers.keys()) drop(below);
    },
  };
}

/** None of a folder that can't be listed just now: nobody waits for an answer here. */
function hintsIn(folder: string): readonly string[] {
  try {
    return namesIn(folder);
  } catch {
    return [];
  }
}
