import { useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '#core/search/search';
import { isBeside } from '../../look/is-beside';

interface SearchKeys {
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Back to the first hit, for another search. */
  readonly reset: () => void;
}

/** Arrow keys through the hits, Enter opens one, with Ctrl or Cmd beside, Escape leaves the search. */
export function useSearchKeys(
  hits: readonly SearchHit[],
  onOpen: (hit: SearchHit, beside: boolean) => void,
  onLeave: () => void,
): SearchKeys {
  const [chosen, setChosen] = useState(0);
  const active = Math.min(chosen, Math.max(hits.length - 1, 0));

  function onKeyDown(event: KeyboardEvent): void {
    // Enter that ends a composition, as in Japanese, is no choice.
    if (event.nativeEvent.isComposing) return;
    const hit = hits[active];
    if (event.key === 'ArrowDown') setChosen(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && hit) onOpen(hit, isBeside(event));
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  }

  return { active, onKeyDown, reset: () => setChosen(0) };
}
