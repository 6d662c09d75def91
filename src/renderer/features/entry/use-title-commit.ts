import { useEffect, useEffectEvent, useRef } from 'react';
import type { Entry } from '#contract/api';
import type { Renamed } from '../../use-desk';

/**
 * Tells of a new title once it is finished: when the person leaves it, or the entry, and not at
 * each letter.
 *
 * @returns what is to be called when the person leaves the title or the text that tells it
 */
export function useTitleCommit(
  { id, title }: Pick<Entry, 'id' | 'title'>,
  onRenamed: (renamed: Renamed) => void,
): () => void {
  const known = useRef(title);
  function commit(): void {
    const from = known.current;
    if (title === from || title.trim() === '') return;
    known.current = title;
    if (from.trim() !== '') onRenamed({ id, from, title });
  }
  const leave = useEffectEvent(commit);
  useEffect(() => () => leave(), []);
  return commit;
}
