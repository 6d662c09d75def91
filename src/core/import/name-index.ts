import { linkKey } from '#core/links/link-key';

/** The files of a source by the ends of their paths, without regard to case. */
export interface NameIndex {
  /**
   * The file that a name or a path's end means, as Obsidian decides: the very path, then the one
   * in the same folder, then the shortest path.
   *
   * @param from the path of the text that refers to it
   */
  find(name: string, from: string): string | null;
}

export function createNameIndex(paths: readonly string[]): NameIndex {
  const byName = new Map<string, string[]>();
  for (const path of paths) {
    const key = linkKey(lastPart(path));
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [path]);
    else known.push(path);
  }
  return {
    find: (name, from) => {
      const wanted = linkKey(name.replace(/^\/+/, ''));
      const named = byName.get(linkKey(lastPart(wanted))) ?? [];
      const fitting = named.filter((path) => `/${linkKey(path)}`.endsWith(`/${wanted}`));
      const folder = folderOf(from);
      return (
        fitting.find((path) => linkKey(path) === wanted) ??
        fitting.find((path) => folderOf(path) === folder) ??
        fitting.toSorted((a, b) => depth(a) - depth(b) || a.length - b.length)[0] ??
        null
      );
    },
  };
}

/** The last part of a path with `/` between its parts. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path's folder, '' for the root. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function depth(path: string): number {
  return path.split('/').length;
}
