import type { EntryKind } from '#core/library/entry';
import { createEntry } from '../entry-actions';
import type { Section } from '../section';
import { giveTyped, holdTyping } from '../typed-ahead';
import type { Desk } from '../use-desk';

/**
 * Makes an entry and opens it with the cursor in its title, which gets what is typed meanwhile.
 * @param shown what the list is to show with it; else it stays as it is
 */
export async function createFresh(desk: Desk, kind: EntryKind, shown?: Section): Promise<void> {
  holdTyping();
  const id = await createEntry(kind);
  if (id === null) return giveTyped(document.activeElement);
  if (shown !== undefined) desk.show(shown);
  desk.openFresh(id);
}
