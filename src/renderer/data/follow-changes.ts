import type { QueryClient } from '@tanstack/react-query';
import type { EntryRow } from '#core/library/entry';
import { api, listen } from '../api';
import { KEYS } from './queries';

/** More changes than this at once, and the list is read anew. */
const FEW = 8;

/** What any change may change. */
const FOLLOWING = [
  KEYS.tags,
  KEYS.trash,
  KEYS.search,
  KEYS.backlinks,
  KEYS.namesakes,
  KEYS.mentions,
  KEYS.related,
  KEYS.usedIn,
  KEYS.board,
  KEYS.proposals,
  KEYS.rehearsals,
  KEYS.unresolved,
  KEYS.gaps,
  KEYS.growth,
  KEYS.home,
  KEYS.orphans,
  KEYS.linkMap,
  KEYS.library,
  KEYS.conflicts,
  KEYS.repairable,
];

/** What settings say. */
const FOLLOWING_SETTINGS = [
  KEYS.settings,
  KEYS.targets,
  KEYS.searches,
  KEYS.backups,
  KEYS.rules,
  KEYS.gaps,
  KEYS.rehearsals,
  KEYS.growth,
  KEYS.home,
  KEYS.wordings,
];

/** Milliseconds that the rows of saved entries wait for a moment in which nothing is done. */
const LONGEST_WAIT = 500;

/** Keeps what the window has read in step with the library. */
export function followChanges(client: QueryClient): () => void {
  const rows = followRows(client);
  const stopSettings = listen('settingsChanged', () => {
    for (const key of FOLLOWING_SETTINGS) {
      void client.invalidateQueries({ queryKey: key });
    }
  });
  const stopEntries = listen('libraryChanged', ({ ids }) => {
    for (const key of FOLLOWING) void client.invalidateQueries({ queryKey: key });
    for (const id of ids) void client.invalidateQueries({ queryKey: [...KEYS.wholeEntry, id] });
    rows.update(ids);
  });
  return () => {
    stopSettings();
    stopEntries();
    rows.stop();
  };
}

/**
 * Rows that are there already are read anew when nothing else is done: they change with each save,
 * and what is drawn for that would stand in the way of the next letter.
 */
function followRows(client: QueryClient) {
  const waiting = new Set<string>();
  let asked: number | null = null;
  const readWaiting = (): void => {
    asked = null;
    const ids = [...waiting];
    waiting.clear();
    void updateRows(client, ids);
  };
  return {
    update: (ids: readonly string[]): void => {
      const rows = client.getQueryData<readonly EntryRow[]>(KEYS.entries);
      const isKnown = ids.length > 0 && ids.every((id) => rows?.some((row) => row.id === id));
      if (!isKnown) return void updateRows(client, ids);
      for (const id of ids) waiting.add(id);
      asked ??= requestIdleCallback(readWaiting, { timeout: LONGEST_WAIT });
    },
    stop: (): void => {
      if (asked !== null) cancelIdleCallback(asked);
    },
  };
}

/** Reads only the rows that changed: a list of ten thousand is not sent again for one. */
async function updateRows(client: QueryClient, ids: readonly string[]): Promise<void> {
  const rows = client.getQueryData<readonly EntryRow[]>(KEYS.entries);
  if (rows === undefined || ids.length === 0 || ids.length > FEW) {
    await client.invalidateQueries({ queryKey: KEYS.entries });
    return;
  }
  const changed = await api.entries.rows({ ids });
  client.setQueryData<readonly EntryRow[]>(KEYS.entries, (current = []) =>
    [
      ...changed.map(({ row }) => row),
      ...current.filter((row) => !ids.includes(row.id)),
      // Dates of one form: comparing them as words of a language takes many times as long.
    ].toSorted((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
  );
}
