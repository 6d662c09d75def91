import type { Icon } from '@tabler/icons-react';
import type { SuggestionMount } from '@tiptap/suggestion';

/** One line of a completion menu. */
export interface CompletionOption {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, such as a shortcut. */
  readonly detail?: string;
  readonly icon?: Icon;
  readonly isNew?: boolean;
}

/** An open completion menu. */
export interface Completion {
  /** What the menu holds, for those who can't see it. */
  readonly label: string;
  readonly options: readonly CompletionOption[];
  readonly active: number;
  readonly choose: (index: number) => void;
  /** Keeps an element beside the text that is being completed. */
  readonly mount: SuggestionMount;
}

/** The completion menu of one editor: open or null. */
export class CompletionStore {
  #open: Completion | null = null;
  readonly #listeners = new Set<() => void>();

  readonly get = (): Completion | null => this.#open;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(completion: Completion | null): void {
    this.#open = completion;
    for (const listener of this.#listeners) listener();
  }

  /** Moves the choice, round at both ends. */
  move(step: 1 | -1): void {
    const open = this.#open;
    if (!open || open.options.length === 0) return;
    const active = (open.active + step + open.options.length) % open.options.length;
    this.set({ ...open, active });
  }
}
