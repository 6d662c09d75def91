import { useEffect, useEffectEvent, useState, type PointerEvent as ReactPointerEvent } from 'react';

/** Rows that are being dragged together, and where they would come to. */
export interface Dragged {
  readonly from: number;
  readonly to: number;
  /** Before which place; null where they can't be dropped. */
  readonly before: number | null;
}

interface DragOrder {
  readonly dragged: Dragged | null;
  /** Starts dragging the rows from one place up to another. */
  readonly start: (event: ReactPointerEvent, range: readonly [from: number, to: number]) => void;
}

/**
 * Lets the pointer move rows. Each row tells by `data-from` and `data-to` which places it covers;
 * a line shows where they come to, and Escape leaves all as it was.
 */
export function useDragOrder(
  onMove: (range: readonly [from: number, to: number], before: number) => void,
): DragOrder {
  const [dragged, setDragged] = useState<Dragged | null>(null);

  const drop = useEffectEvent((): void => {
    const before = dragged?.before ?? null;
    if (dragged !== null && before !== null) onMove([dragged.from, dragged.to], before);
    setDragged(null);
  });

  const isDragging = dragged !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    const end = new AbortController();
    const { signal } = end;
    window.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const before = placeAt(clientX, clientY);
        setDragged((last) => last && { ...last, before: before ?? last.before });
      },
      { signal },
    );
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', () => setDragged(null), { signal });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        setDragged(null);
      },
      { capture: true, signal },
    );
    return () => end.abort();
  }, [isDragging]);

  return {
    dragged,
    start: (event, [from, to]) => {
      if (event.button === 0) setDragged({ from, to, before: null });
    },
  };
}

/** Before the row under the pointer where that is in its upper half, else after it. */
function placeAt(x: number, y: number): number | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-from]');
  if (row === null || row === undefined) return null;
  const { top, height } = row.getBoundingClientRect();
  return Number(y < top + height / 2 ? row.dataset['from'] : row.dataset['to']);
}
