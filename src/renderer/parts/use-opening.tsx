import { useState, type ReactNode } from 'react';
import type { LockChoice } from '#core/library/storage';
import { describeProblem, Problem } from '#core/problem';
import { api } from '../api';
import { HeldElsewhere } from './held-elsewhere';

/** Opening a library, with the question what to do when another computer has it. */
interface Opening {
  /** Opens it, or asks. @throws what else kept it shut */
  open(folder: string, lock?: LockChoice): Promise<void>;
  /** Asks about a library that was not opened, when that is why. @returns whether it is */
  ask(folder: string, thrown: unknown): boolean;
  readonly dialog: ReactNode;
}

/** @param onOpened what follows when a library was opened */
export function useOpening(onOpened: () => Promise<void> | void): Opening {
  const [held, setHeld] = useState<{ folder: string; reason: string } | null>(null);

  function ask(folder: string, thrown: unknown): boolean {
    const isHeld = thrown instanceof Problem && thrown.code === 'held-elsewhere';
    if (isHeld) setHeld({ folder, reason: describeProblem(thrown) });
    return isHeld;
  }

  async function open(folder: string, lock?: LockChoice): Promise<void> {
    try {
      await api.library.open({ folder, ...(lock && { lock }) });
    } catch (error) {
      if (!ask(folder, error)) throw error;
      return;
    }
    setHeld(null);
    await onOpened();
  }

  return {
    open,
    ask,
    dialog: held && (
      <HeldElsewhere
        reason={held.reason}
        onOpen={(lock) => open(held.folder, lock)}
        onClose={() => setHeld(null)}
      />
    ),
  };
}
