import type { EntryRecord } from '../record';

/** An earlier state of an entry that is kept. */
export interface Version {
  /** What it is called, such as `20260131T142530123Z-12`: when it was saved, and its revision. */
  readonly name: string;
  readonly revision: number;
  /** When the entry was saved like this. ISO 8601 in UTC. */
  readonly saved: string;
  /** Its size on the disk. */
  readonly bytes: number;
}

const NAME = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{1,15})$/;

/** The name of the version that this record makes. */
export function versionName({
  updated,
  revision,
}: Pick<EntryRecord, 'updated' | 'revision'>): string {
  return `${new Date(updated).toISOString().replaceAll(/[-:.]/g, '')}-${revision}`;
}

/** What a version's name tells, or null when it is not the name of one. */
export function parseVersionName(name: string): Pick<Version, 'revision' | 'saved'> | null {
  const [, year, month, day, hour, minute, second, millisecond, revision] = NAME.exec(name) ?? [];
  if (revision === undefined) return null;
  const saved = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return Number.isNaN(Date.parse(saved)) ? null : { revision: Number(revision), saved };
}

/**
 * One entry's versions, oldest first. A record that was brought back, as undoing an import does,
 * says when it was first saved; here it takes its place in time among the others.
 */
export function inOrder(versions: readonly Version[]): readonly Version[] {
  let latest = '';
  return versions
    .toSorted((a, b) => a.revision - b.revision || (a.name < b.name ? -1 : 1))
    .map((version) => {
      latest = version.saved > latest ? version.saved : latest;
      return latest === version.saved ? version : { ...version, saved: latest };
    });
}
