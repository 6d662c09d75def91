import type { EntryRecord } from '#core/library/record';
import type { Dialect } from '../dialect';
import { bodyOf, type Rewriter } from './rewriter';
import { takeFieldsHome } from './take-fields';
import { type NotHome, takeTextHome } from './take-home';

/** The change in a blog's file as a change of its entry. */
export interface BroughtHome {
  /** The entry before the change, as it is to be compared. */
  readonly base: EntryRecord;
  /** The entry with the change. */
  readonly theirs: EntryRecord;
  /** @see HomeText */
  readonly left: readonly NotHome[];
  readonly asThere: readonly NotHome[];
}

/**
 * Turns what was changed in a blog's file since it was written into a change of the entry.
 * @param base the state of the entry that was written
 * @param written the whole file as it was written
 * @param there the whole file now
 */
export function bringHome(
  base: EntryRecord,
  written: string,
  there: string,
  { rewriter, dialect, path }: { rewriter: Rewriter; dialect: Dialect; path: string },
): BroughtHome {
  const text = takeTextHome(base, bodyOf(written), bodyOf(there), rewriter.writing(base));
  const edited = { ...base, ...text.edited };
  const { record, left } = takeFieldsHome(edited, written, there, {
    dialect,
    path,
    write: rewriter.text,
  });
  return {
    base: { ...base, document: text.base },
    theirs: record,
    left: [...left, ...text.left],
    asThere: text.asThere,
  };
}
