import type { EntryRecord } from '#core/library/record';

/** Entries whose revisions are remembered, and how many of each. */
const ENTRIES = 100;
const REVISIONS = 4;

/** The revisions that windows and scripts may be working on: what a late save was made from. */
export interface Bases {
  /** Remembers what somebody has read. */
  read(record: EntryRecord): void;
  /** Remembers what was kept of an entry that somebody has read. */
  kept(record: EntryRecord): void;
  find(id: string, revision: number): EntryRecord | null;
}

export function createBases(): Bases {
  const known = new Map<string, readonly EntryRecord[]>();
  const bases: Bases = {
    read: (record) => {
      const before = known.get(record.id) ?? [];
      known.delete(record.id);
      const others = before.filter(({ revision }) => revision !== record.revision);
      known.set(record.id, [...others, record].slice(-REVISIONS));
      const [oldest] = known.keys();
      if (known.size > ENTRIES && oldest !== undefined) known.delete(oldest);
    },
    kept: (record) => {
      if (known.has(record.id)) bases.read(record);
    },
    find: (id, revision) => known.get(id)?.find((record) => record.revision === revision) ?? null,
  };
  return bases;
}
