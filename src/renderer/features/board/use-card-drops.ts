import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

/** What a card is dragged as. */
export const CARD_FORMAT = 'application/x-outloud-draft';

/**
 * Lets cards be dropped on an element.
 * @param onDrop gets the draft's id; null while nothing may be dropped
 * @returns whether one is over it
 */
export function useCardDrops(
  box: RefObject<HTMLElement | null>,
  onDrop: ((id: string) => void) | null,
): boolean {
  const [isOver, setOver] = useState(false);
  const drop = useEffectEvent((id: string) => onDrop?.(id));
  const isOpen = onDrop !== null;

  useEffect(() => {
    const element = box.current;
    if (element === null || !isOpen) return undefined;
    const end = new AbortController();
    const { signal } = end;
    element.addEventListener(
      'dragover',
      (event) => {
        const { dataTransfer } = event;
        if (dataTransfer?.types.includes(CARD_FORMAT) !== true) return;
        event.preventDefault();
        dataTransfer.dropEffect = 'move';
        setOver(true);
      },
      { signal },
    );
    element.addEventListener('dragleave', () => setOver(false), { signal });
    element.addEventListener(
      'drop',
      ({ dataTransfer }) => {
        setOver(false);
        const id = dataTransfer?.getData(CARD_FORMAT) ?? '';
        if (id !== '') drop(id);
      },
      { signal },
    );
    return () => end.abort();
  }, [box, isOpen]);

  return isOver;
}
