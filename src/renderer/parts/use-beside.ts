import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { isBeside } from '../look/is-beside';

/** What around a list or a text notices how something in it is chosen. */
interface Beside {
  readonly noticing: {
    readonly onClickCapture: (event: MouseEvent) => void;
    readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  };
  /** Whether what is being chosen now is to be opened in the other pane. */
  readonly isAsked: () => boolean;
}

/** Ctrl or Cmd with a click, or with Enter outside of a text, asks for the other pane. */
export function useBeside(): Beside {
  const asked = useRef(false);
  return {
    noticing: {
      onClickCapture: (event) => {
        // A click that a key makes has no such key of its own.
        if (event.detail > 0) asked.current = isBeside(event);
      },
      onKeyDownCapture: (event) => {
        const isInText = event.target instanceof HTMLElement && event.target.isContentEditable;
        asked.current = event.key === 'Enter' && !isInText && isBeside(event);
      },
    },
    isAsked: () => asked.current,
  };
}
