import type { EntryRow } from '#core/library/entry';
import { tellCount } from './tell-count';

/** Kinds that are private only where a person says so; records of one's work always are. */
const MARKABLE = ['note', 'post', 'talk'] as const;

/** Something that a person may mark as private. */
export type MarkedKind = (typeof MARKABLE)[number];

/** What an entry is whose title goes to nobody, because a person marked it; null for all others. */
export function markedPrivate(entry: Pick<EntryRow, 'kind' | 'private'>): MarkedKind | null {
  return (entry.private && MARKABLE.find((kind) => kind === entry.kind)) || null;
}

/** That titles of private entries are left out, in a sentence; null where none is. */
export function tellWithheld(count: number): string | null {
  if (count === 0) return null;
  return `${tellCount(count, 'title')} of private entries ${count === 1 ? 'is' : 'are'} left out.`;
}
