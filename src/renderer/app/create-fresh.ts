import type { EntryKind } from '#core/library/entry';
import { createEntry } from '../entry-actions';
import type { Section } from '../section';
import { giveTyped, holdForNext, isTypedAhead, untilGiven } from '../typed-ahead';
import type { Desk } from '../use-desk';

/** The last entry that is on its way to its field. */
let last: { readonly kind: EntryKind; readonly done: Promise<void> } | null = null;

/**
 * Makes an entry and opens it with the cursor in its title, which gets what is typed meanwhile.
 * Asked for twice before anything was typed, one is made; else one after the other, each with its
 * own words.
 * @param shown what the list is to show with it; else it stays as it is
 */
export async function createFresh(desk: Desk, kind: EntryKind, shown?: Section): Promise<void> {
  if (last?.kind === kind && !isTypedAhead()) return last.done;
  holdForNext();
  const before = last?.done ?? Promise.resolve();
  const mine = { kind, done: before.then(() => make(desk, kind, shown)) };
  last = mine;
  await mine.done;
  if (last === mine) last = null;
}

async function make(desk: Desk, kind: EntryKind, shown?: Section): Promise<void> {
  const id = await createEntry(kind);
  if (id === null) return giveTyped(document.activeElement);
  if (shown !== undefined) desk.show(shown);
  desk.openFresh(id);
  await untilGiven();
}
