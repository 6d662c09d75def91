import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { IN_TRASH, isMarkdownName, type SkippedFile, type Source } from '#core/import/source';
import { describeProblem, Problem } from '#core/problem';
import { fileErrorCode, toFileProblem } from '../files/file-problem';
import { isWithin } from '../files/is-within';
import { isLibraryFolder } from '../storage/library-file';

/** Folders of tools, never of notes; those whose names start with a dot are left out too. */
const TOOL_FOLDERS = new Set(['node_modules']);

/** Its presence tells a vault; the files in it are settings. */
const VAULT_SETTINGS = '.obsidian';

/** Where Obsidian keeps what was deleted. */
const VAULT_TRASH = '.trash';

/** Bounds of one import; beyond them a wrong folder was chosen. Other files are found anyway. */
const MOST_TEXTS = 100_000;
const MOST_FILES = 500_000;
const DEEPEST = 100;

/** Files between two reports of how many were found. */
const STEP = 1_000;

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** Relative, with `/`. */
  readonly files: string[];
  readonly skipped: SkippedFile[];
  readonly passedBy: SkippedFile[];
  /** Symbolic links, followed after all else, so that a file comes in by its own name. */
  readonly links: { readonly path: string; readonly depth: number; readonly isText: boolean }[];
  /** Real paths of what was seen, so that links that lead in circles end. */
  readonly seen: Set<string>;
  readonly onFound: (files: number) => void;
  texts: number;
}

/**
 * Every file in and under a folder, in a stable order, with paths relative to it. What can't be
 * read or leads out is skipped, and named where it could be a text.
 *
 * @param onFound is told now and then how many were found; what it throws ends the listing
 * @throws Problem when the folder itself can't be read, or is a library
 */
export async function listFolder(
  root: string,
  onFound: (files: number) => void,
): Promise<Pick<Source, 'files' | 'skipped' | 'passedBy'>> {
  try {
    const realRoot = await realpath(root);
    const walk: Walk = {
      root,
      realRoot,
      files: [],
      skipped: [],
      passedBy: [],
      links: [],
      seen: new Set(),
      onFound,
      texts: 0,
    };
    await walkFolder('', 0, walk);
    for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
      const { path } = link;
      await orSkip(walk, path, followLink(link, walk));
    }
    return { files: walk.files.toSorted(), skipped: walk.skipped, passedBy: walk.passedBy };
  } catch (error) {
    throw fileErrorCode(error) === undefined ? error : toFileProblem(error, root);
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
  if (isLibraryFolder(items.map((item) => item.name))) {
    refuseLibrary(folder, walk);
    return;
  }
  for (const item of items.toSorted(byName)) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (item.name.includes('\uFFFD') && !(await isThere(join(walk.root, path)))) {
      skip(walk, path, 'has a name that is not valid UTF-8; rename it first');
    } else if (item.isDirectory()) {
      if (item.name === VAULT_SETTINGS) walk.files.push(`${path}/`);
      else if (item.name === VAULT_TRASH) await orSkip(walk, path, passTrash(path, walk));
      else if (!isToolFolder(item.name)) {
        await orSkip(walk, path, walkFolder(path, depth + 1, walk));
      }
    } else {
      visit(item, path, { depth, real: join(real, item.name) }, walk);
    }
  }
}

/** Names what lies in the trash, and reads none of it. */
async function passTrash(folder: string, walk: Walk): Promise<void> {
  const items = await readdir(join(walk.root, folder), { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  for (const { parentPath, name } of files.toSorted(byName)) {
    walk.passedBy.push({ file: join(parentPath, name), reason: IN_TRASH });
  }
}

function refuseLibrary(folder: string, walk: Walk): void {
  if (folder !== '') {
    skip(walk, folder, 'is an Outloud library; open it, and export from it what is wanted here');
    return;
  }
  throw new Problem(
    'unsafe-place',
    `${walk.root} is an Outloud library. Open it instead; to bring its entries into another one, export them and import that folder.`,
  );
}

function visit(
  item: Dirent,
  path: string,
  { depth, real }: { readonly depth: number; readonly real: string },
  walk: Walk,
): void {
  const isText = isMarkdownName(item.name);
  if (item.isSymbolicLink()) walk.links.push({ path, depth, isText });
  else if (item.isFile()) addFile(path, real, isText, walk);
  else if (isText) skip(walk, path, 'is a pipe, a socket or a device');
}

async function followLink({ path, depth, isText }: Walk['links'][number], walk: Walk) {
  const place = join(walk.root, path);
  const isFolder = await isFolderLink(place, isText);
  if (isFolder === null) return;
  const real = await realpath(place);
  if (!isWithin(walk.realRoot, real)) {
    if (isFolder || isText) skip(walk, path, `is a symbolic link that leads out of ${walk.root}`);
  } else if (isFolder) {
    await walkFolder(path, depth + 1, walk);
  } else if (isText && walk.seen.has(real)) {
    const reason = 'is a symbolic link to a file that comes in anyhow';
    walk.passedBy.push({ file: place, reason });
  } else {
    addFile(path, real, isText, walk);
  }
}

/** Null for a link that leads nowhere; that matters only when it is named like a text. */
async function isFolderLink(path: string, isText: boolean): Promise<boolean | null> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isText) throw error;
    return null;
  }
}

function addFile(path: string, real: string, isText: boolean, walk: Walk): void {
  if (isText) {
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    walk.texts += 1;
  }
  if (isText && walk.texts > MOST_TEXTS) {
    skip(walk, path, `is beyond the first ${MOST_TEXTS} texts`);
  } else if (isText || walk.files.length < MOST_FILES) {
    walk.files.push(path);
  }
  if (walk.files.length % STEP === 0) walk.onFound(walk.files.length);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** A file or folder that can't be read is named; the rest is listed. */
async function orSkip(walk: Walk, path: string, visited: Promise<void>): Promise<void> {
  try {
    await visited;
  } catch (error) {
    if (fileErrorCode(error) === undefined) throw error;
    skip(walk, path, describeProblem(toFileProblem(error, join(walk.root, path))));
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
