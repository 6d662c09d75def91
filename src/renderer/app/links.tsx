import { findTextBlock, type LinkPlace } from '#core/document/parts';
import { api } from '../api';
import { createEntry } from '../entry-actions';
import { flushEntries } from '../features/entry/autosaves';
import { attempt, notify } from '../look/notices';
import type { Desk } from '../use-desk';

/**
 * Opens what a link leads to, at its heading or block; an entry that isn't there is made.
 * @param isBeside whether in the other pane
 */
export async function followLink(
  desk: Desk,
  { title, ...anchor }: LinkPlace,
  isBeside: boolean,
): Promise<void> {
  const open = isBeside ? desk.openBeside : desk.open;
  const found = await attempt('The link was not followed', () => findEntry(desk.openId, title));
  if (found !== null) {
    open(found.id, await findPlace(found.id, anchor));
    return;
  }
  // A link within the entry leads nowhere else.
  if (title === '') return;
  const id = await createEntry('note', title);
  if (id === null) return;
  open(id);
  notify(`There was no “${title}” yet: this is its note.`);
}

async function findEntry(openId: string | null, title: string): Promise<{ id: string } | null> {
  if (title === '') return openId === null ? null : { id: openId };
  return api.links.resolve({ title });
}

async function findPlace(id: string, anchor: Omit<LinkPlace, 'title'>) {
  if (anchor.heading === null && anchor.block === null) return null;
  // The place is counted in the text as it is now.
  await flushEntries();
  const entry = await api.entries.read({ id }).catch(() => null);
  const block = entry && findTextBlock(entry.document, anchor);
  return block === null ? null : { block, start: 0, end: 0 };
}
