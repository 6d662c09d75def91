import { addAncestor, isMadeOf } from '#core/library/ancestors';
import type { EntryRecord } from '#core/library/record';

/** Entries whose revisions are remembered, and how many of each. */
const ENTRIES = 100;
const REVISIONS = 4;

/** A state that a late save was made from. */
export interface Base {
  readonly record: EntryRecord;
  /** Whether another program has replaced it since, by what was perhaps made of an older state. */
  readonly isReplaced: boolean;
}

/** The revisions that windows and scripts may be working on: what a late save was made from. */
export interface Bases {
  /** Remembers what somebody has read. */
  read(record: EntryRecord): void;
  /** Remembers what was kept of an entry that somebody has read. */
  kept(record: EntryRecord): void;
  /**
   * Remembers what another program made of an entry.
   * @returns the state in whose place it came, where it may not have been made of it
   */
  came(record: EntryRecord): EntryRecord | null;
  /** @param current the entry as it is kept */
  find(current: EntryRecord, revision: number): Base | null;
}

interface Known {
  readonly records: readonly EntryRecord[];
  /** The last revision that another program made of perhaps an older state; else 0. */
  readonly came: number;
}

export function createBases(): Bases {
  const known = new Map<string, Known>();
  const bases: Bases = {
    read: (record) => {
      const { records, came } = known.get(record.id) ?? { records: [], came: 0 };
      known.delete(record.id);
      const others = records.filter(({ revision }) => revision !== record.revision);
      known.set(record.id, { records: [...others, record].slice(-REVISIONS), came });
      const [oldest] = known.keys();
      if (known.size > ENTRIES && oldest !== undefined) known.delete(oldest);
    },
    kept: (record) => {
      const last = known.get(record.id)?.records.at(-1);
      if (last === undefined) return;
      // As the storage names it, which nobody has read from there yet.
      const ancestors = addAncestor(record.ancestors, last, record.updated);
      bases.read({ ...record, ancestors: [...ancestors] });
    },
    came: (record) => {
      const last = known.get(record.id)?.records.at(-1);
      if (last === undefined) return null;
      bases.read(record);
      if (isMadeOf(record, last)) return null;
      const { records = [] } = known.get(record.id) ?? {};
      known.set(record.id, { records, came: record.revision });
      return last;
    },
    find: (current, wanted) => {
      const { records, came } = known.get(current.id) ?? { records: [], came: 0 };
      const at = (sought: number) => records.find(({ revision }) => revision === sought);
      const record = at(wanted);
      if (record === undefined) return null;
      // What was kept here is known; what is not has come a moment ago.
      return { record, isReplaced: wanted < came || at(current.revision) === undefined };
    },
  };
  return bases;
}
