/** A size for people, in powers of a thousand: `17 B`, `1.2 kB`, `50 MB`, `2 GB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return `${bytes} B`;
  if (bytes < 1e6) return `${round(bytes / 1e3)} kB`;
  if (bytes < 1e9) return `${round(bytes / 1e6)} MB`;
  return `${round(bytes / 1e9)} GB`;
}

function round(size: number): number {
  return size < 10 ? Math.round(size * 10) / 10 : Math.round(size);
}
