import type { EntryChanges } from '#contract/calls/api';
import { describeProblem } from '#core/problem';
import type { Autosave } from './autosave';

/** How what could not be saved, because the same was changed elsewhere, is kept meanwhile. */
export type Keeping =
  | { readonly name: 'none' }
  | { readonly name: 'keeping' }
  | { readonly name: 'kept' }
  | { readonly name: 'failed'; readonly reason: string };

/** Keeps an undecided text on the disk, so that it outlives this window. */
export interface Undecided {
  state(): Keeping;
  /** Keeps now what is not kept yet; the promise never rejects. */
  settle(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

export interface UndecidedOptions {
  /** @param last the file that the next one replaces. @returns the file */
  readonly keep: (revision: number, changes: EntryChanges, last: string | null) => Promise<string>;
  /** Moves the file aside: its writer has chosen. */
  readonly putAside: (file: string) => Promise<unknown>;
}

/** Milliseconds without a change after which it is kept, and until it is tried again. */
const PAUSE = 300;
const RETRY = 5_000;

export function keepUndecided(autosave: Autosave, options: UndecidedOptions): Undecided {
  const listeners = new Set<() => void>();
  let state: Keeping = { name: 'none' };
  let file: string | null = null;
  let kept: EntryChanges | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function enter(next: Keeping): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void settle(), delay);
  }

  async function keep(): Promise<void> {
    const changes = autosave.unsaved();
    if (changes === null || changes === kept) return;
    if (state.name === 'none') enter({ name: 'keeping' });
    try {
      file = await options.keep(autosave.revision(), changes, file);
      kept = changes;
      enter({ name: 'kept' });
    } catch (error) {
      enter({ name: 'failed', reason: describeProblem(error) });
      schedule(RETRY);
    }
  }

  async function forget(): Promise<void> {
    if (file === null) {
      if (state.name !== 'none') enter({ name: 'none' });
      return;
    }
    const last = file;
    [file, kept] = [null, null];
    enter({ name: 'none' });
    // One that stays is offered as a second version: nothing is lost.
    await options.putAside(last).catch(() => undefined);
  }

  async function settle(): Promise<void> {
    clearTimeout(timer);
    while (running !== null) await running;
    const { name } = autosave.state();
    if (name !== 'conflict' && name !== 'saved') return;
    running = (name === 'conflict' ? keep() : forget()).finally(() => {
      running = null;
    });
    await running;
  }

  autosave.subscribe(() => {
    const { name } = autosave.state();
    if (name === 'conflict') schedule(state.name === 'none' ? 0 : PAUSE);
    else if (name === 'saved' && (file !== null || running !== null || state.name !== 'none'))
      schedule(0);
  });

  return {
    state: () => state,
    settle: async () => {
      if (autosave.state().name === 'conflict') autosave.gather();
      await settle();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
