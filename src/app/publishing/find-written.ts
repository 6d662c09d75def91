import { readFrontMatter, writeFrontMatter } from '#core/document/front-matter';
import { withFrontMatter } from '#core/import/leading-front-matter';
import { writeEntryMarkdown } from '#core/library/entry-markdown';
import type { EntryRecord, Publication } from '#core/library/record';
import { Problem } from '#core/problem';
import { isTextOf } from './blog-files';
import type { Machine } from '../machine';
import type { Session } from '../session';

/** What was written into a blog last, and the state of the entry that it was written from. */
export interface Written {
  readonly base: EntryRecord;
  readonly text: string;
}

/** How many versions of an entry are tried. */
const MOST_VERSIONS = 8;

/**
 * Finds what was written last. Nothing of it is stored: versions of the entry are written again
 * until one gives the remembered hash; else the blog's repository may have the text in a commit.
 * @param write what is written for a state of the entry; null where a file is rewritten in place
 * @returns null where it can't be had
 */
export async function findWritten(
  session: Session,
  machine: Machine,
  mine: EntryRecord,
  publication: Publication,
  { folder, write }: { folder: string; write: ((record: EntryRecord) => string) | null },
): Promise<Written | null> {
  const isIt = (text: string): boolean => isTextOf(machine, text, publication.hash);
  const states = await nearestStates(session, mine, publication.revision);
  for (const base of states) {
    const text = (write === null ? asImported(base) : [write(base)]).find(isIt);
    if (text !== undefined) return { base, text };
  }
  const base = states.find(({ revision }) => revision === publication.revision);
  if (base === undefined) return null;
  const text = await machine.repositories.findText(folder, publication.path, isIt);
  return text === null ? null : { base, text };
}

/** States of the entry, those nearest to a revision first. */
async function nearestStates(
  session: Session,
  mine: EntryRecord,
  revision: number,
): Promise<readonly EntryRecord[]> {
  const { history } = session.library().storage;
  const distance = (one: { readonly revision: number }) => Math.abs(one.revision - revision);
  const versions = (await history.list(mine.id))
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, MOST_VERSIONS);
  const states = [mine];
  for (const { name } of versions) {
    try {
      states.push(await history.read(mine.id, name));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return states.toSorted((one, other) => distance(one) - distance(other));
}

/** The texts from which an import may have made a state: it adds the address and the day. */
function asImported(record: EntryRecord): readonly string[] {
  const whole = writeEntryMarkdown(record);
  const { properties, date } = readFrontMatter(record.frontMatter);
  const added = [
    { properties: { slug: null } },
    { date: null },
    { properties: { slug: null }, date: null },
  ].filter((fields) => 'slug' in properties || (date !== undefined && 'date' in fields));
  const texts = added.flatMap((fields) => {
    try {
      const bare = withFrontMatter(whole, fields);
      const nothing = writeFrontMatter(fields, record.frontMatter);
      const isEmpty = /^(---|\+\+\+)\n*\1$/.test(nothing.trim());
      return isEmpty ? [bare, bare.replace(/^(---|\+\+\+)\n*\1\n\n?/, '')] : [bare];
    } catch {
      return [];
    }
  });
  return [whole, ...texts];
}
