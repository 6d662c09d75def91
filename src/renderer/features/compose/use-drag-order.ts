import { useEffect, useEffectEvent, useState, type PointerEvent as ReactPointerEvent } from 'react';
import { moveItem } from './move-item';

interface DragOrder {
  /** The id of what is being dragged. */
  readonly dragged: string | null;
  /** Starts dragging, from the handle of a row marked with `data-note`. */
  readonly start: (event: ReactPointerEvent, id: string) => void;
}

/** Lets the pointer move rows: the dragged one takes the place of the one that it is over. */
export function useDragOrder(
  ids: readonly string[],
  onOrder: (ids: readonly string[]) => void,
): DragOrder {
  const [dragged, setDragged] = useState<string | null>(null);

  const moveOver = useEffectEvent((id: string, over: string): void => {
    const to = ids.indexOf(over);
    if (over !== id && to >= 0) onOrder(moveItem(ids, ids.indexOf(id), to));
  });

  useEffect(() => {
    if (dragged === null) return undefined;
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      const row = document.elementFromPoint(clientX, clientY)?.closest('[data-note]');
      moveOver(dragged, row?.getAttribute('data-note') ?? '');
    };
    const end = (): void => setDragged(null);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
    };
  }, [dragged]);

  return {
    dragged,
    start: (event, id) => {
      if (event.button === 0) setDragged(id);
    },
  };
}
