import { useLocalStorage } from '@mantine/hooks';
import { useCallback } from 'react';

/** How the window helps to think of nothing but the text. */
export interface WritingModes {
  /** All but the block with the cursor is dimmed. */
  readonly focus: boolean;
  /** The line with the cursor stays in the middle. */
  readonly typewriter: boolean;
  /** All but the title and the text is hidden, as long as nothing is wrong. */
  readonly alone: boolean;
}

const NONE: WritingModes = { focus: false, typewriter: false, alone: false };

/** The modes, which outlive the window, and what switches one of them. */
export function useWritingModes(): {
  readonly modes: WritingModes;
  readonly toggle: (mode: keyof WritingModes) => void;
} {
  const [modes, setModes] = useLocalStorage({
    key: 'outloud-writing-modes',
    defaultValue: NONE,
    getInitialValueInEffect: false,
  });
  const toggle = useCallback(
    (mode: keyof WritingModes) => setModes((last) => ({ ...last, [mode]: !last[mode] })),
    [setModes],
  );
  return { modes, toggle };
}
