import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SourceFile } from '#core/library/source-files';
import { describeProblem } from '#core/problem';
import { toFileProblem } from './file-problem';
import { isWithin } from './is-within';

const MARKDOWN = /\.(md|markdown|mdown)$/i;

/** Folders of tools, never of notes; those whose names start with a dot are left out too. */
const TOOL_FOLDERS = new Set(['node_modules']);

/** Bounds of one import; beyond them a wrong folder was chosen. */
const MOST_FILES = 100_000;
const DEEPEST = 100;

interface Found {
  readonly files: SourceFile[];
  readonly skipped: { readonly file: string; readonly reason: string }[];
  /** Real paths of what was seen, so that links that lead in circles end. */
  readonly seen: Set<string>;
}

/** The Markdown files among and under the paths, in a stable order; see `SourceFiles.list`. */
export async function listMarkdownFiles(
  paths: readonly string[],
): Promise<Pick<Found, 'files' | 'skipped'>> {
  const found: Found = { files: [], skipped: [], seen: new Set() };
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        await walk(path, { path, real: await realpath(path) }, 0, found);
      } else if (MARKDOWN.test(path)) {
        await addFile({ path, root: dirname(path) }, found);
      } else {
        skip(found, path, 'is not a Markdown file (.md, .markdown or .mdown)');
      }
    } catch (error) {
      skip(found, path, describeProblem(toFileProblem(error, path)));
    }
  }
  return { files: found.files, skipped: found.skipped };
}

interface Root {
  readonly path: string;
  readonly real: string;
}

async function walk(folder: string, root: Root, depth: number, found: Found): Promise<void> {
  const real = await realpath(folder);
  if (found.seen.has(real)) return;
  found.seen.add(real);
  if (depth > DEEPEST) {
    skip(found, folder, `is more than ${DEEPEST} folders deep`);
    return;
  }
  const items = await readdir(folder, { withFileTypes: true });
  for (const item of items.toSorted(byName)) {
    const path = join(folder, item.name);
    try {
      await visit(item, path, root, depth, found);
    } catch (error) {
      skip(found, path, describeProblem(toFileProblem(error, path)));
    }
  }
}

async function visit(
  item: Dirent,
  path: string,
  root: Root,
  depth: number,
  found: Found,
): Promise<void> {
  const isMarkdown = MARKDOWN.test(item.name);
  const isLink = item.isSymbolicLink();
  const isFolder = isLink ? await isFolderLink(path, isMarkdown) : item.isDirectory();
  if (isLink && (isFolder || isMarkdown) && !isWithin(root.real, await realpath(path))) {
    skip(found, path, `is a symbolic link that leads out of ${root.path}`);
  } else if (isFolder) {
    if (!isToolFolder(item.name)) await walk(path, root, depth + 1, found);
  } else if (isMarkdown) {
    await addFile({ path, root: root.path }, found);
  }
}

/** A link that leads nowhere matters only when it is named like a text. */
async function isFolderLink(path: string, isMarkdown: boolean): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMarkdown) throw error;
    return false;
  }
}

async function addFile(file: SourceFile, found: Found): Promise<void> {
  const real = await realpath(file.path);
  if (found.seen.has(real)) return;
  found.seen.add(real);
  if (found.files.length >= MOST_FILES) {
    skip(found, file.path, `is beyond the first ${MOST_FILES} files`);
  } else {
    found.files.push(file);
  }
}

function isToolFolder(name: string): boolean {
  return name.startsWith('.') || TOOL_FOLDERS.has(name);
}

function skip(found: Found, file: string, reason: string): void {
  found.skipped.push({ file, reason });
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
