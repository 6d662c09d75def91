import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { IMAGE_TYPES } from '#core/image-types';

/** By the ending of a file's name, in small letters. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ...IMAGE_TYPES,
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

/**
 * The file that an address's path names below a root.
 *
 * The path is decoded once and then held against the root, because `..%2f`, `..%5c`, `%00` and
 * `//etc` reach a protocol handler as written.
 *
 * @param pathname the path of the address, undecoded
 * @returns null for anything that isn't plainly inside the root
 */
export function resolveBelow(root: string, pathname: string): string | null {
  const path = decodeOnce(pathname);
  if (path === null || !path.startsWith('/') || path.startsWith('//')) return null;
  // A colon would name a drive or an alternate stream on Windows.
  if (/[\0\\:]/.test(path) || path.split('/').includes('..')) return null;
  const file = resolve(root, `.${path}`);
  return file.startsWith(resolve(root) + sep) ? file : null;
}

function decodeOnce(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * Reads a file for a page.
 *
 * @returns null when there is none, or when a symbolic link leads it out of the root
 */
export async function readBelow(
  root: string,
  pathname: string,
): Promise<{ readonly bytes: Buffer; readonly type: string } | null> {
  const file = resolveBelow(root, pathname);
  if (file === null) return null;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    if (!realFile.startsWith(realRoot + sep)) return null;
    const type = CONTENT_TYPES[extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream';
    return { bytes: await readFile(realFile), type };
  } catch {
    return null;
  }
}
