import { DEFAULT_STYLE } from '#core/document/markdown-style';

/**
 * One step from an older version of what is on disk to the next.
 * It gets what the older version wrote and must keep everything that a person wrote.
 */
export type Migration = (value: Record<string, unknown>) => Record<string, unknown>;

/** The steps of a record by the version they start from. */
export const RECORD_MIGRATIONS: ReadonlyMap<number, Migration> = new Map<number, Migration>([
  // Version 2 remembers where an entry was imported from; version 1 did not.
  [1, (record) => ({ ...record, origin: null })],
  // Version 3 remembers where an entry lies in blogs; version 2 did not.
  [2, (record) => ({ ...record, publications: [] })],
  // Version 4 tells what an entry's state was made from; version 3 did not.
  [3, (record) => ({ ...record, ancestors: [] })],
  // Version 5 remembers which problems are left as they are; version 4 did not.
  [4, (record) => ({ ...record, ignored: [] })],
  // Version 6 knows rehearsals of a talk, where it was proposed, and when an entry was explained
  // from memory; version 5 did not.
  [5, (record) => ({ ...record, rehearsals: [], proposals: [], recalls: [] })],
]);

/** The steps of `library.json` by the version they start from. */
export const LIBRARY_MIGRATIONS: ReadonlyMap<number, Migration> = new Map([
  // Version 2 has a style of Markdown, where version 1 wrote as the default one says, and knows
  // targets of more generators than Hugo.
  [1, (library) => ({ ...library, style: DEFAULT_STYLE })],
]);

/** A version that this program can't bring to its own. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';

  constructor(
    /** Whether a newer program wrote it; otherwise its version is not one that ever was. */
    readonly newer: boolean,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Brings what was read to the current version, step by step.
 *
 * @param current the version that this program writes
 * @throws UnknownVersion when it is newer, or no steps lead from it to the current one
 */
export function migrate(
  value: unknown,
  current: number,
  steps: ReadonlyMap<number, Migration>,
): unknown {
  if (typeof value !== 'object' || value === null || !('version' in value)) {
    throw new UnknownVersion(false, 'it has no version');
  }
  const { version } = value;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    throw new UnknownVersion(false, 'its version is not a whole number');
  }
  if (version > current) {
    throw new UnknownVersion(
      true,
      `it was written by a newer Outloud (version ${version}; this one knows up to ${current})`,
    );
  }
  let migrated: Record<string, unknown> = { ...value };
  for (let from = version; from < current; from += 1) {
    const step = steps.get(from);
    if (step === undefined)
      throw new UnknownVersion(false, `no step leads on from version ${from}`);
    migrated = { ...step(migrated), version: from + 1 };
  }
  return migrated;
}
