import { matchOf } from '#core/document/matches';
import type { EntryRecord } from '#core/library/record';
import { isMarkdownName } from '#core/import/source';
import { fileNameOf } from './names';
import { isSafePath } from './safe-path';

type Imported = Pick<EntryRecord, 'id' | 'origin'>;

/**
 * The path of the file that an entry was imported from, without a slash at its beginning and with
 * `/` between its parts; null for entries that came from elsewhere.
 */
export function originFile({ origin }: Pick<EntryRecord, 'origin'>): string | null {
  const path = origin?.path ?? '';
  if (!/^(?:\/|\\\\|[a-z]:[\\/])/i.test(path) || !isMarkdownName(path)) return null;
  return path.replaceAll('\\', '/').replace(/^\/+/, '');
}

/**
 * Where imported entries lay: their files' paths below the deepest folder that holds all of them,
 * by entry id. A path that is not safe on every file system gets names that are.
 */
export function sourcePaths(records: readonly Imported[]): ReadonlyMap<string, string> {
  const files = records.flatMap((record): [string, string[]][] => {
    const file = originFile(record);
    return file === null ? [] : [[record.id, file.split('/')]];
  });
  const folders = files.map(([, parts]) => parts.slice(0, -1));
  const depth = commonLength(folders);
  return new Map(files.map(([id, parts]) => [id, toSafePath(parts.slice(depth))]));
}

function commonLength(folders: readonly (readonly string[])[]): number {
  const [first = [], ...others] = folders;
  const end = first.findIndex((part, index) => others.some((folder) => folder[index] !== part));
  return end === -1 ? first.length : end;
}

function toSafePath(parts: readonly string[]): string {
  const path = parts.join('/');
  if (isSafePath(path)) return path;
  const ending = matchOf(path, /\.[^.]+$/);
  return `${path
    .slice(0, path.length - ending.length)
    .split('/')
    .map(fileNameOf)
    .join('/')}${ending}`;
}
