import { useState } from 'react';

interface History {
  /** The front matter that it leads to; after a change from elsewhere there is no way back. */
  readonly at: string | null;
  readonly past: readonly (string | null)[];
  readonly future: readonly (string | null)[];
  /** What goes on: typing in one field is one step. */
  readonly step: string | null;
}

interface PropertyHistory {
  /** @param step what it belongs to: several changes of one step are undone together */
  readonly change: (next: string | null, step: string | null) => void;
  readonly endStep: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Changes front matter, with a way back. */
export function usePropertyHistory(
  now: string | null,
  onChange: (next: string | null) => void,
): PropertyHistory {
  const [kept, keep] = useState<History>({ at: now, past: [], future: [], step: null });
  const history = kept.at === now ? kept : { at: now, past: [], future: [], step: null };
  const { past, future } = history;

  function go(next: History): void {
    keep(next);
    onChange(next.at);
  }

  return {
    change: (next, step) => {
      if (next === now) return;
      const isSame = step !== null && step === history.step;
      go({ at: next, past: isSame ? past : [...past, now], future: [], step });
    },
    endStep: () => keep((last) => ({ ...last, step: null })),
    undo: () => {
      const last = past.at(-1);
      if (last === undefined) return;
      go({ at: last, past: past.slice(0, -1), future: [now, ...future], step: null });
    },
    redo: () => {
      const [next, ...others] = future;
      if (next === undefined) return;
      go({ at: next, past: [...past, now], future: others, step: null });
    },
  };
}
