import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Entry } from '#contract/calls/api';
import { api, listen } from '../../api';
import { openEntry, type OpenEntry } from './autosaves';
import type { SaveState } from './autosave';

/** The open entry: still being read, read, or not to be had. */
export type Opening =
  | { readonly name: 'reading' }
  | { readonly name: 'open'; readonly opened: OpenEntry; readonly reading: number }
  | { readonly name: 'failed'; readonly problem: unknown };

/** Shows what was made of the entry elsewhere; see `EntryEditorHandle.follow`. */
export type Follower = (entry: Entry) => Promise<'taken' | 'busy' | 'refused'>;

/**
 * Opens an entry and follows it: a change from elsewhere is shown at once while nothing here is
 * unsaved; otherwise the next save is merged with it, and the result shown.
 */
export function useOpenEntry(id: string): {
  opening: Opening;
  reload: () => Promise<void>;
  /** Adds what shows a change from elsewhere. @returns takes it away again */
  onFollow: (show: Follower) => () => void;
} {
  const follower = useRef<Follower | null>(null);
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
    let isBehind = false;
    const stop = listen('libraryChanged', ({ ids }) => {
      if (ids.includes(id)) void follow();
    });
    const stopWaiting = autosave.subscribe(() => {
      if (isBehind && autosave.state().name === 'saved') void follow();
    });
    async function follow(): Promise<void> {
      isBehind = true;
      if (autosave === null || autosave.unsaved() !== null) return;
      // Mostly it is a save of ours: then its text isn't sent again.
      const found = await api.entries.rows({ ids: [id] }).catch(() => []);
      if (found[0]?.revision === autosave.revision()) {
        isBehind = false;
        return;
      }
      const fresh = await api.entries.read({ id }).catch(() => null);
      // What was typed meanwhile is saved first: that merges it.
      autosave.gather();
      if (autosave.unsaved() !== null) return;
      isBehind = false;
      if (fresh === null || fresh.revision === autosave.revision()) return;
      const answer = (await follower.current?.(fresh)) ?? 'refused';
      if (answer === 'taken') {
        autosave.follow(fresh.revision);
        setOpening((last) =>
          last.name === 'open' ? { ...last, opened: { ...last.opened, entry: fresh } } : last,
        );
      } else if (answer === 'refused') await reload();
      else isBehind = true;
    }
    return () => {
      stop();
      stopWaiting();
      void autosave.flush();
    };
  }, [autosave, id, reload]);

  const onFollow = useCallback((show: Follower) => {
    follower.current = show;
    return () => {
      follower.current = null;
    };
  }, []);
  return { opening, reload, onFollow };
}

/** How the saving of the open entry stands. It changes every second while something is typed. */
export function useSaveState({ autosave }: OpenEntry): SaveState {
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

/** Whether the same place of the open entry was changed elsewhere. */
export function useIsInConflict({ autosave }: OpenEntry): boolean {
  return useSyncExternalStore(autosave.subscribe, () => autosave.state().name === 'conflict');
}
