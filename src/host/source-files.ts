import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { SourceFile, SourceFiles } from '#core/library/source-files';
import { Problem } from '#core/problem';
import { listMarkdownFiles } from './list-markdown-files';
import { isWithin } from './is-within';
import { decodeText } from './decode-text';
import { readBoundedFile } from './read-bounded-file';

/** Bytes of the largest Markdown file that is taken in. */
const LARGEST_TEXT = 20 * 1024 * 1024;

/** Bytes of the largest image that is taken in. */
const LARGEST_IMAGE = 100 * 1024 * 1024;

/** Markdown files on this machine's disks. */
export function createSourceFiles(): SourceFiles {
  return {
    list: (paths) => listMarkdownFiles(paths),
    readText: async ({ path }) => decodeText(await readBoundedFile(path, LARGEST_TEXT), path),
    readBeside: async (file, reference) =>
      readBoundedFile(await findBeside(file, reference), LARGEST_IMAGE),
  };
}

/**
 * The file that a reference in a text leads to. A name is tried as written first, then without
 * what an address may have after it, then decoded.
 */
async function findBeside(file: SourceFile, reference: string): Promise<string> {
  const root = await realpath(file.root);
  let outside = false;
  for (const name of possibleNames(reference)) {
    if (name.includes('\0')) continue;
    const path = name.startsWith('/') ? join(file.root, name) : resolve(dirname(file.path), name);
    if (!isWithin(file.root, path)) {
      outside = true;
      continue;
    }
    const real = await realpath(path).catch(() => null);
    if (real === null) continue;
    if (!isWithin(root, real)) outside = true;
    else if ((await stat(real)).isFile()) return real;
  }
  if (outside) {
    throw new Problem('unsafe-place', `“${reference}” leads out of ${file.root}.`);
  }
  throw new Problem('not-found', `There is no file “${reference}” beside ${file.path}.`);
}

function possibleNames(reference: string): Set<string> {
  const bare = reference.replace(/[?#].*$/s, '');
  const names = [reference, bare, decodePercent(reference), decodePercent(bare)];
  // Windows writes paths with backslashes.
  return new Set([...names, ...names.map((name) => name.replaceAll('\\', '/'))]);
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
