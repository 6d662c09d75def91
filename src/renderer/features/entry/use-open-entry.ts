import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { api, listen } from '../../api';
import { openEntry, type OpenEntry } from './autosaves';
import type { SaveState } from './autosave';

/** The open entry: still being read, read, or not to be had. */
export type Opening =
  | { readonly name: 'reading' }
  | { readonly name: 'open'; readonly opened: OpenEntry; readonly reading: number }
  | { readonly name: 'failed'; readonly problem: unknown };

/**
 * Opens an entry and follows it: a change from elsewhere is read at once while nothing here is
 * unsaved; otherwise the next save meets it as a conflict.
 */
export function useOpenEntry(id: string): { opening: Opening; reload: () => Promise<void> } {
  const [opening, setOpening] = useState<Opening>({ name: 'reading' });

  const reload = useCallback(async () => {
    try {
      const opened = await openEntry(id);
      setOpening((last) => ({
        name: 'open',
        opened,
        reading: last.name === 'open' ? last.reading + 1 : 0,
      }));
    } catch (problem) {
      setOpening({ name: 'failed', problem });
    }
  }, [id]);

  useEffect(() => {
    let isHere = true;
    openEntry(id).then(
      (opened) => isHere && setOpening({ name: 'open', opened, reading: 0 }),
      (problem: unknown) => isHere && setOpening({ name: 'failed', problem }),
    );
    return () => {
      isHere = false;
    };
  }, [id]);

  const autosave = opening.name === 'open' ? opening.opened.autosave : null;
  useEffect(() => {
    if (autosave === null) return undefined;
    const stop = listen('libraryChanged', ({ ids }) => {
      if (ids.includes(id)) void follow();
    });
    async function follow(): Promise<void> {
      if (autosave === null || autosave.unsaved() !== null) return;
      const fresh = await api.entries.read({ id }).catch(() => null);
      const isNews = fresh !== null && fresh.revision > autosave.revision();
      if (isNews && autosave.unsaved() === null) await reload();
    }
    return () => {
      stop();
      void autosave.flush();
    };
  }, [autosave, id, reload]);

  return { opening, reload };
}

/** How the saving of the open entry stands. */
export function useSaveState({ autosave }: OpenEntry): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}
