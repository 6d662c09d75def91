import type { DailyNote } from '#contract/entries/notes';
import type { DraftKind } from '#core/draft/draft';
import type { EntryKind, EntryRow } from '#core/library/entry';
import { linkToEntry } from '#core/opening/app-link';
import { shownTitle } from '#core/shown-title';
import { api } from './api';
import { KINDS } from './look/kinds';
import { attempt, notify } from './look/notices';

/** Makes an empty entry and returns its id, or null after saying why not. */
export async function createEntry(kind: EntryKind, title = ''): Promise<string | null> {
  const added = await attempt(`The ${KINDS[kind].one.toLowerCase()} was not made`, () =>
    api.entries.add({ kind, title }),
  );
  return added?.id ?? null;
}

/** The note of today, made where there is none; null after saying why not. */
export async function openToday(): Promise<DailyNote | null> {
  const today = await attempt('Today’s note was not opened', () => api.notes.today());
  if (today?.warning) notify(today.warning);
  return today;
}

/**
 * Moves an entry to the trash and offers to take it back, by the title that it has by now.
 *
 * @param onRestored where to go when it is taken back
 * @returns whether it was moved
 */
export async function trashEntry(
  { id }: Pick<EntryRow, 'id'>,
  onRestored: (id: string) => void,
): Promise<boolean> {
  const title = await attempt('The entry was not moved to the trash', async () => {
    // The list may not have heard yet what was typed last.
    const entry = await api.entries.read({ id });
    await api.entries.remove({ id });
    return shownTitle(entry.title);
  });
  if (title === null) return false;
  notify(`“${title}” is in the trash.`, {
    label: 'Undo',
    run: () => void restoreEntry(id).then((restored) => restored && onRestored(id)),
  });
  return true;
}

/** Takes an entry back out of the trash; returns whether that worked. */
export async function restoreEntry(id: string): Promise<boolean> {
  const done = await attempt('The entry was not restored', async () => {
    await api.entries.restore({ id });
    return true;
  });
  return done ?? false;
}

/** Makes a talk of a post or a post of a talk; the original stays. Returns the new draft's id. */
export async function convertDraft(row: EntryRow, to: DraftKind): Promise<string | null> {
  const converted = await attempt(`The ${to} was not made`, () =>
    api.drafts.convert({ id: row.id, to }),
  );
  if (converted) notify(`“${row.title}” is now a ${to}, too. The original stays as it was.`);
  return converted?.id ?? null;
}

/** Puts the address on the clipboard by which other programs open the entry. */
export async function copyLink(id: string): Promise<void> {
  const copied = await attempt('The link was not copied', async () => {
    await navigator.clipboard.writeText(linkToEntry(id));
    return true;
  });
  if (copied) notify('The link is on the clipboard. It opens this entry from any program.');
}
