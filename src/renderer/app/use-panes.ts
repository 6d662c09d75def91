import { useEffect, useState } from 'react';
import { OPEN_ENTRY } from '#contract/desktop/kept-screen';
import { useEntries } from '../data/queries';
import { readPanes, writePanes } from './kept-panes';
import { notify } from '../look/notices';
import { giveTyped } from '../typed-ahead';
import {
  activate,
  closePane,
  leaveEntries,
  openAt,
  openBeside,
  paneOf,
  settlePanes,
  stepAlong,
  swapPanes,
  toggleCheck,
  toggleContents,
  type EntryPlace,
  type PaneName,
  type Panes,
} from './panes';

/** What is done in one pane: the named one, or the active one. */
export interface PaneDesk {
  readonly openId: string | null;
  /** Where in the open entry to go. */
  readonly place: EntryPlace | null;
  /** Whether the contents of the text are shown beside it. */
  readonly contents: boolean;
  readonly toggleContents: () => void;
  /** Whether what checking found is shown beside the text. */
  readonly check: boolean;
  readonly toggleCheck: () => void;
  /** Goes to the other pane where that one has the entry. @param place where in it to go */
  readonly open: (id: string | null, place?: EntryPlace | null) => void;
  /** Opens an entry in the other pane, which is made where there is none. */
  readonly openBeside: (id: string, place?: EntryPlace | null) => void;
  /** Goes to the entry that was open before or after, past those that are gone. */
  readonly goAlong: (way: 'back' | 'forward') => void;
  readonly activatePane: () => void;
  readonly closePane: () => void;
}

/** The panes of a library, and what is done with them. */
export interface PanesDesk {
  readonly panes: Panes;
  readonly inPane: (name?: PaneName) => PaneDesk;
  readonly swap: () => void;
  /** @param share what the left pane takes of the width, from 0 to 1 */
  readonly setShare: (share: number) => void;
  /** Leaves entries that go, in every pane, for the next one. */
  readonly leave: (ids: readonly string[], next: string | null) => void;
  /** Closes what is gone since the last time, once the entries are known. */
  readonly settle: (first: string | null) => void;
}

/** @param folder of the library: the panes are kept for it across restarts */
export function usePanes(folder: string): PanesDesk {
  const key = `outloud-panes ${folder}`;
  const [panes, set] = useState(() => readPanes(localStorage.getItem(key)));
  const rows = useEntries().data;
  const isThere = (id: string): boolean => rows?.some((row) => row.id === id) ?? false;

  useEffect(() => {
    localStorage.setItem(key, writePanes(panes));
    // What a start shows ahead marks it.
    localStorage.setItem(OPEN_ENTRY, paneOf(panes).trail.here ?? '');
  }, [key, panes]);

  function inPane(name?: PaneName): PaneDesk {
    const { trail, place, contents, check } = paneOf(panes, name);
    return {
      openId: trail.here,
      place,
      contents,
      toggleContents: () => set((last) => toggleContents(last, name)),
      check,
      toggleCheck: () => set((last) => toggleCheck(last, name)),
      open: (id, to) => set((last) => openAt(last, name, id, to)),
      openBeside: (id, to) => {
        if (openBeside(panes, name, id, isThere, to) === panes) {
          notify('It is open here, and nothing else was. Open another entry first.');
          // What is typed meanwhile is for the text that stays.
          setTimeout(() => giveTyped(document.activeElement));
        }
        set((last) => openBeside(last, name, id, isThere, to));
      },
      goAlong: (way) => set((last) => stepAlong(last, name, way, isThere)),
      activatePane: () => set((last) => activate(last, paneOf(last, name).name)),
      closePane: () => set((last) => closePane(last, name)),
    };
  }

  return {
    panes,
    inPane,
    swap: () => set(swapPanes),
    setShare: (share) => set((last) => ({ ...last, share })),
    leave: (ids, next) => set((last) => leaveEntries(last, new Set(ids), next)),
    settle: (first) => set((last) => settlePanes(last, isThere, first)),
  };
}
