import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is the folder itself or lies in it. Both must be absolute. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a path is the folder itself or lies in it, with all links followed that there are. */
export async function liesWithin(folder: string, path: string): Promise<boolean> {
  const real = (place: string) => realpath(place).catch(() => place);
  return isWithin(await real(folder), await real(path));
}
