const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size for people, in powers of a thousand: `17 B`, `1.2 kB`, `50 MB`, `2 GB`. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1000 ** power;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[power]}`;
}
