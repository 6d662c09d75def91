import { useState, type ReactNode } from 'react';
import type { LockChoice } from '#core/library/storage';
import { describeProblem, Problem } from '#core/problem';
import { api } from '../api';
import { BrokenSettings } from './broken-settings';
import { HeldElsewhere } from './held-elsewhere';

/** Opening a library, with the question what to do about what stands in the way. */
interface Opening {
  /** Opens it, or asks. @throws what else kept it shut */
  open(folder: string, lock?: LockChoice): Promise<void>;
  /** Asks about a library that was not opened, when that is why. @returns whether it is */
  ask(folder: string, thrown: unknown): boolean;
  readonly dialog: ReactNode;
}

/** What a person can do something about. */
const ASKED = ['held-elsewhere', 'broken-settings'] as const;

interface Stopped {
  readonly by: (typeof ASKED)[number];
  readonly folder: string;
  readonly reason: string;
}

/** @param onOpened what follows when a library was opened */
export function useOpening(onOpened: () => Promise<void> | void): Opening {
  const [stopped, setStopped] = useState<Stopped | null>(null);

  function ask(folder: string, thrown: unknown): boolean {
    const by = ASKED.find((code) => thrown instanceof Problem && thrown.code === code);
    if (by !== undefined) setStopped({ by, folder, reason: describeProblem(thrown) });
    return by !== undefined;
  }

  async function open(folder: string, lock?: LockChoice): Promise<void> {
    try {
      await api.library.open({ folder, ...(lock && { lock }) });
    } catch (error) {
      if (!ask(folder, error)) throw error;
      return;
    }
    setStopped(null);
    await onOpened();
  }

  return {
    open,
    ask,
    dialog: stopped && (
      <Question
        {...stopped}
        onOpen={(lock) => open(stopped.folder, lock)}
        onClose={() => setStopped(null)}
      />
    ),
  };
}

interface QuestionProps extends Stopped {
  readonly onOpen: (lock?: LockChoice) => Promise<void>;
  readonly onClose: () => void;
}

function Question({ by, folder, ...asked }: QuestionProps) {
  return by === 'held-elsewhere' ? (
    <HeldElsewhere {...asked} />
  ) : (
    <BrokenSettings folder={folder} {...asked} />
  );
}
