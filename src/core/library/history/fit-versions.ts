import type { Version } from './version';

/** A version with the entry that it belongs to. */
export interface OwnedVersion extends Version {
  readonly id: string;
}

/**
 * Which versions go, first to last, so that the history of the whole library is no larger than the
 * limit: the oldest first, but an entry's newest version only when no entry has another left.
 *
 * @param limit bytes; null for none
 */
export function versionsOverLimit(
  versions: readonly OwnedVersion[],
  limit: number | null,
): readonly OwnedVersion[] {
  let excess = versions.reduce((sum, { bytes }) => sum + bytes, 0) - (limit ?? Infinity);
  if (excess <= 0) return [];
  const newest = new Set(newestOfEach(versions));
  const oldestFirst = versions.toSorted((a, b) =>
    a.saved < b.saved ? -1 : a.saved > b.saved ? 1 : 0,
  );
  const queue = [
    ...oldestFirst.filter((version) => !newest.has(version)),
    ...oldestFirst.filter((version) => newest.has(version)),
  ];
  const going: OwnedVersion[] = [];
  for (const version of queue) {
    if (excess <= 0) break;
    excess -= version.bytes;
    going.push(version);
  }
  return going;
}

function newestOfEach(versions: readonly OwnedVersion[]): Iterable<OwnedVersion> {
  const newest = new Map<string, OwnedVersion>();
  for (const version of versions) {
    const known = newest.get(version.id);
    if (known === undefined || isLater(version, known)) newest.set(version.id, version);
  }
  return newest.values();
}

function isLater(one: Version, other: Version): boolean {
  return one.revision === other.revision ? one.name > other.name : one.revision > other.revision;
}
