import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMarkdownName, type SkippedFile } from '#core/import/source';
import { describeProblem } from '#core/problem';
import { toFileProblem } from '../file-problem';
import { isWithin } from '../is-within';

/** Folders of tools, never of notes; those whose names start with a dot are left out too. */
const TOOL_FOLDERS = new Set(['node_modules']);

/** Its presence tells a vault; the files in it are settings. */
const VAULT_SETTINGS = '.obsidian';

/** Bounds of one import; beyond them a wrong folder was chosen. Other files are found anyway. */
const MOST_TEXTS = 100_000;
const MOST_FILES = 500_000;
const DEEPEST = 100;

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** Relative, with `/`. */
  readonly files: string[];
  readonly skipped: SkippedFile[];
  /** Real paths of what was seen, so that links that lead in circles end. */
  readonly seen: Set<string>;
  texts: number;
}

/**
 * Every file in and under a folder, in a stable order, with paths relative to it. What can't be
 * read or leads out is skipped, and named where it could be a text.
 *
 * @throws Problem when the folder itself can't be read
 */
export async function listFolder(
  root: string,
): Promise<{ readonly files: readonly string[]; readonly skipped: readonly SkippedFile[] }> {
  try {
    const realRoot = await realpath(root);
    const walk: Walk = { root, realRoot, files: [], skipped: [], seen: new Set(), texts: 0 };
    await walkFolder('', 0, walk);
    return { files: walk.files, skipped: walk.skipped };
  } catch (error) {
    throw toFileProblem(error, root);
  }
}

async function walkFolder(folder: string, depth: number, walk: Walk): Promise<void> {
  const real = await realpath(join(walk.root, folder));
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  if (depth > DEEPEST) {
    skip(walk, folder, `is more than ${DEEPEST} folders deep`);
    return;
  }
  const items = await readdir(join(walk.root, folder), { withFileTypes: true });
  for (const item of items.toSorted(byName)) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    try {
      await visit(item, path, depth, walk);
    } catch (error) {
      skip(walk, path, describeProblem(toFileProblem(error, join(walk.root, path))));
    }
  }
}

async function visit(item: Dirent, path: string, depth: number, walk: Walk): Promise<void> {
  const isText = isMarkdownName(item.name);
  const isLink = item.isSymbolicLink();
  const isFolder = isLink ? await isFolderLink(join(walk.root, path), isText) : item.isDirectory();
  if (isLink && !(await staysWithin(path, walk, isFolder || isText))) {
    if (isFolder || isText) skip(walk, path, `is a symbolic link that leads out of ${walk.root}`);
  } else if (isFolder) {
    if (item.name === VAULT_SETTINGS) walk.files.push(`${path}/`);
    else if (!isToolFolder(item.name)) await walkFolder(path, depth + 1, walk);
  } else {
    await addFile(path, isText, walk);
  }
}

async function staysWithin(path: string, walk: Walk, mustBeThere: boolean): Promise<boolean> {
  try {
    return isWithin(walk.realRoot, await realpath(join(walk.root, path)));
  } catch (error) {
    if (mustBeThere) throw error;
    return false;
  }
}

/** A link that leads nowhere matters only when it is named like a text. */
async function isFolderLink(path: string, isText: boolean): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isText) throw error;
    return false;
  }
}

async function addFile(path: string, isText: boolean, walk: Walk): Promise<void> {
  if (isText) {
    const real = await realpath(join(walk.root, path));
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    walk.texts += 1;
  }
  if (isText && walk.texts > MOST_TEXTS) {
    skip(walk, path, `is beyond the first ${MOST_TEXTS} texts`);
  } else if (isText || walk.files.length < MOST_FILES) {
    walk.files.push(path);
  }
}

function isToolFolder(name: string): boolean {
  return name.startsWith('.') || TOOL_FOLDERS.has(name);
}

function skip(walk: Walk, path: string, reason: string): void {
  walk.skipped.push({ file: join(walk.root, path), reason });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
