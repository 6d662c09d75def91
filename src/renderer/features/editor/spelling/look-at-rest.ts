import type { Spelling } from '../../../spelling';
import { REST, type SpellingCheck } from './spelling-check';

/** Says when a text is looked at. */
export interface Looks {
  /** The text changed, or the cursor left a word. */
  soon(): void;
  isOver(): boolean;
  end(): void;
}

/** Looks at a text whenever it has not changed for a moment, and when other words are known. */
export function lookAtRest(
  spelling: Spelling,
  check: SpellingCheck,
  look: () => Promise<void>,
): Looks {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const soon = (): void => {
    clearTimeout(timer);
    // A text that can't be checked is a text without marks, not one that is in the way.
    timer = setTimeout(() => void look().catch(() => undefined), REST);
  };
  const stop = spelling.onChange(() => {
    check.forget();
    soon();
  });
  soon();
  return {
    soon,
    isOver: () => isOver,
    end: () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    },
  };
}
