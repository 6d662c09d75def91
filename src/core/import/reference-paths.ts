import { decodeAddress } from '#core/decode-address';
import { withoutTemplate } from './template-references';

/**
 * The paths that a reference in a text may mean, relative to the source: as written, without what
 * an address may have after it, then decoded. A leading `/` means the source's root.
 *
 * @param reference as the text writes it, such as `../img/my%20image.png?v=2`
 * @param from the path of the text
 */
export function referencePaths(reference: string, from: string): readonly string[] {
  const folder = from.split('/').slice(0, -1);
  const paths = possibleNames(reference).flatMap((name) => {
    const path = resolve(name.startsWith('/') ? [] : folder, name);
    return path === null || path === '' ? [] : [path];
  });
  return [...new Set(paths)];
}

/** Whether a reference means a file of the source rather than an address or a place in the text. */
export function isFileReference(reference: string): boolean {
  return reference !== '' && !/^([a-z][a-z0-9+.-]*:|\/\/|#)/i.test(reference);
}

function possibleNames(written: string): readonly string[] {
  const reference = withoutTemplate(written);
  const bare = reference.replace(/[?#].*$/s, '');
  const names = [reference, bare, decodeAddress(reference), decodeAddress(bare)];
  // Windows writes paths with backslashes.
  return [...names, ...names.map((name) => name.replaceAll('\\', '/'))].filter(
    (name) => name !== '' && !name.includes('\0'),
  );
}

/** Null for a path that climbs out. */
function resolve(folder: readonly string[], name: string): string | null {
  const parts = [...folder];
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else {
      parts.push(part);
    }
  }
  return parts.join('/');
}
