import { useEffect, useEffectEvent, useRef } from 'react';
import type { Entry, EntryChanges } from '#contract/calls/api';
import type { Renamed } from '../../use-desk';

/** Notices when a title is finished. */
interface TitleCommit {
  /** Takes notice of a change at once: it may be the last before the entry is left. */
  readonly follow: (changes: EntryChanges) => void;
  /** The person leaves the title, or the text that tells it. */
  readonly commit: () => void;
}

/**
 * Tells of a new title once it is finished: when the person leaves it, or the entry, and not at
 * each letter.
 */
export function useTitleCommit(
  { id, title }: Pick<Entry, 'id' | 'title'>,
  onRenamed: (renamed: Renamed) => void,
): TitleCommit {
  const known = useRef(title);
  const latest = useRef(title);
  useEffect(() => {
    latest.current = title;
  }, [title]);

  function commit(): void {
    const [from, now] = [known.current, latest.current];
    if (now === from || now.trim() === '') return;
    known.current = now;
    if (from.trim() !== '') onRenamed({ id, from, title: now });
  }
  const leave = useEffectEvent(commit);
  // The editor reports its last change while it goes, after this.
  useEffect(() => () => queueMicrotask(() => leave()), []);
  return {
    commit,
    follow: (changes) => {
      if (changes.title !== undefined) latest.current = changes.title;
    },
  };
}
