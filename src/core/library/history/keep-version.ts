import type { EntryRecord } from '../record';

/** While somebody types, a version is kept this often; a text that stood this long is kept. */
export const MINUTE = 60_000;

/** Characters of a record's JSON that typing doesn't take out from one save to the next. */
export const JUMP = 100;

/** An entry's record that was overwritten by the next. */
export interface Overwritten {
  readonly before: EntryRecord;
  readonly after: EntryRecord;
  /** When the latest of the versions before it was saved, or null where there is none. */
  readonly lastKept: string | null;
}

/**
 * Whether the record that was overwritten becomes a version: the first, then one a minute while
 * somebody types, each text that stood for a minute, and always the one before a jump: a save that
 * takes more out than typing does, such as a replacement, an import or a merge; and what was published.
 */
export function becomesVersion({ before, after, lastKept }: Overwritten): boolean {
  const [one, two] = [contentOf(before), contentOf(after)];
  if (one === two) return false;
  // What lies in a blog is what a change there will be compared with.
  if (before.publications.some(({ revision }) => revision === before.revision)) return true;
  if (lastKept === null || elapsed(lastKept, before.updated) >= MINUTE) return true;
  return elapsed(before.updated, after.updated) >= MINUTE || removedBetween(one, two) >= JUMP;
}

/** What of a record a person wrote or chose; the rest tells where it came from and went. */
function contentOf(record: EntryRecord): string {
  const { title, tags, aliases, frontMatter, attachments, document } = record;
  const { private: isPrivate, stage } = record;
  return JSON.stringify([
    title,
    tags,
    aliases,
    isPrivate,
    stage,
    frontMatter,
    attachments,
    document,
  ]);
}

/** Milliseconds; none where a clock was set back. */
function elapsed(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}

/** How many characters lie between what two texts begin and end with alike. */
function removedBetween(before: string, after: string): number {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return before.length - start - end;
}
