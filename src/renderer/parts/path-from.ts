/**
 * A file by its way from what was chosen: below the one chosen folder or archive, or from the folder
 * that all that was chosen lies in. In full where it lies elsewhere.
 *
 * @param from the whole paths of what was chosen, as this machine writes them
 * @param file its whole path
 */
export function pathFrom(from: readonly string[], file: string): string {
  const [first = [], ...others] = from.map((path) => foldersOf(path.replace(/[\\/]+$/, '')));
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part));
  const shared = end < 0 ? first : first.slice(0, end);
  const parts = foldersOf(file);
  if (shared.some((part, at) => parts[at] !== part)) return file;
  const below = shared.reduce((length, part) => length + part.length + 1, 0);
  return file.slice(below) || (parts.at(-1) ?? file);
}

function foldersOf(path: string): readonly string[] {
  return path.split(/[\\/]/);
}
