import { lstatSync, readFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseRecord } from '#core/library/parse-record';
import type { Stray } from '#core/library/storage';
import { parseBoundedJson } from './bounded-json';
import { toConflictCopy, isSyncTemporary, type ConflictCopies } from './conflict-copies';
import { isTemporaryFile, makeFolderDurably, syncFolder } from './durable-file';
import { namesIn, RECORD_FILE } from './entry-files';
import { moveAside } from './move-aside';
import { findUnusedAssets, type AssetUsers } from './unused-assets';

/** Milliseconds: an image that was kept just now may be of a text that is being written. */
const FRESH = 24 * 60 * 60 * 1000;

/** Files that desktops put into folders by themselves. */
const DESKTOP_FILES = new Set(['Thumbs.db', 'desktop.ini']);

interface Places extends AssetUsers {
  readonly folder: string;
  readonly copies: ConflictCopies;
}

/** Files in the folders of entries and attachments that Outloud does not use where they are. */
export async function findStrays(parts: Places, now: Date): Promise<readonly Stray[]> {
  const { folder, entries } = parts;
  const ids = await entries.list('entries', false);
  const strays: Stray[] = [];
  const below = namesIn(join(folder, 'entries')).map((name) => `entries/${name}`);
  for (const place of [...below, 'trash']) {
    if (place !== 'trash' && isFile(join(folder, place))) strays.push(noEntry(place));
    for (const name of namesIn(join(folder, place))) {
      const file = `${place}/${name}`;
      const id = RECORD_FILE.exec(name)?.[1];
      if (id === undefined) {
        if (!isPassing(name) && toConflictCopy(file) === null) strays.push(noEntry(file));
      } else if (place === 'trash' ? ids.has(id) : !id.startsWith(place.slice('entries/'.length))) {
        strays.push(ids.has(id) ? secondFile(file, entries.name(id, 'entries')) : misplaced(file));
      }
    }
  }
  return [...strays, ...(await unusedAssets(parts, now))];
}

/**
 * Brings an entry in the wrong folder to its own, and moves every other stray to `set-aside/`.
 * @returns what was done, a sentence each
 */
export async function tidyStrays(parts: Places, strays: readonly Stray[]): Promise<string[]> {
  const done: string[] = [];
  for (const { file, reason } of strays) {
    const home = await bringHome(parts, file);
    const place = home ?? (await moveAside(parts.folder, file, reason));
    done.push(`moved ${file} to ${place}`);
  }
  return done;
}

async function bringHome({ folder, entries }: Places, file: string): Promise<string | null> {
  const id = RECORD_FILE.exec(basename(file))?.[1];
  if (id === undefined || !file.startsWith('entries/')) return null;
  const home = entries.name(id, 'entries');
  const isTaken = (await entries.stamp(home)) ?? (await entries.stamp(entries.name(id, 'trash')));
  if (isTaken !== null) return null;
  try {
    if (parseRecord(parseBoundedJson(readFileSync(join(folder, file), 'utf8'))).id !== id)
      return null;
  } catch {
    return null;
  }
  await makeFolderDurably(dirname(join(folder, home)));
  await rename(join(folder, file), join(folder, home));
  await syncFolder(dirname(join(folder, home)));
  await syncFolder(dirname(join(folder, file)));
  return home;
}

async function unusedAssets(parts: Places, now: Date): Promise<readonly Stray[]> {
  const { assets, table, copies } = parts;
  // What can't be read or waits to be merged may be what shows them.
  if (table.setAside.size > 0 || copies.found.size > 0) return [];
  const fresh = new Set(await assets.names(new Date(now.getTime() - FRESH)));
  const old = (await assets.names()).filter((name) => !fresh.has(name));
  const unused = await findUnusedAssets(parts, old);
  return [...unused].map((name) => ({
    file: `assets/${name}`,
    reason: 'no entry, no version and no import that can be undone shows it',
    harmless: true,
  }));
}

function noEntry(file: string): Stray {
  const reason = 'it is no entry, so Outloud does not show it';
  return { file, reason, harmless: false };
}

function secondFile(file: string, other: string): Stray {
  const reason = `it has the same id as ${other}, which is the one that Outloud shows`;
  return { file, reason, harmless: false };
}

function misplaced(file: string): Stray {
  const reason = 'it is in the wrong folder for its name, so Outloud does not show it';
  return { file, reason, harmless: false };
}

/** Whether a file is a desktop's or a sync program's own, or half-written. */
function isPassing(name: string): boolean {
  return isTemporaryFile(name) || isSyncTemporary(name) || DESKTOP_FILES.has(name);
}

function isFile(path: string): boolean {
  return lstatSync(path).isFile() && !isPassing(basename(path));
}
