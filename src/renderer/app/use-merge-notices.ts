import { useEffect, useEffectEvent } from 'react';
import type { EntryMerged } from '#contract/library/merging';
import { shownTitle } from '#core/shown-title';
import { api, listen } from '../api';
import { attempt, notify } from '../look/notices';

/** Tells quietly when changes made elsewhere came together with those made here. */
export function useMergeNotices(onCompare: () => void): void {
  const tell = useEffectEvent(({ id, title, isClear, canUndo }: EntryMerged) => {
    const name = shownTitle(title);
    if (!isClear) {
      const compare = { label: 'Compare…', run: onCompare };
      const told = `“${name}” was changed elsewhere in the same place. Both versions are kept.`;
      notify(told, compare, `conflict ${id}`);
      return;
    }
    const undo = {
      label: 'Undo',
      run: () => void attempt('The merge was not undone', () => api.conflicts.undo({ id })),
    };
    notify(
      `“${name}” was changed elsewhere too. Both changes are in it now.`,
      canUndo ? undo : undefined,
      // What is typed until the window has the merged text is merged, too: one notice tells it.
      `merge ${id}`,
    );
  });
  useEffect(() => listen('entryMerged', (event) => tell(event)), []);
  // What the system did not tell is found when somebody comes back.
  useEffect(() => {
    let wasAway = false;
    const leave = (): void => {
      wasAway = true;
    };
    const look = (): void => {
      // The first time the library has only just been read.
      if (wasAway) void api.library.look().catch(() => undefined);
    };
    window.addEventListener('blur', leave);
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', look);
    };
  }, []);
}
