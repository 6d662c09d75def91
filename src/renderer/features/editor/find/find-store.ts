/** What is looked for in the text, and how. */
export interface FindWords {
  readonly search: string;
  readonly replace: string;
  readonly caseSensitive: boolean;
  readonly wholeWord: boolean;
  readonly regexp: boolean;
}

export interface FindState {
  readonly isOpen: boolean;
  /** Whether the words to put in their place are asked for, too. */
  readonly replaces: boolean;
  readonly words: FindWords;
  /** Goes up with each request, so that the field gets the focus again. */
  readonly requests: number;
}

const CLOSED: FindState = {
  isOpen: false,
  replaces: false,
  words: { search: '', replace: '', caseSensitive: false, wholeWord: false, regexp: false },
  requests: 0,
};

/** Finding in the text of one editor. What was looked for stays when its panel is closed. */
export class FindStore {
  #state = CLOSED;
  readonly #listeners = new Set<() => void>();

  readonly get = (): FindState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** @param search what is selected, or an empty text to look for the same as before */
  open(search: string, replaces: boolean): void {
    const { words, requests } = this.#state;
    this.#set({
      isOpen: true,
      replaces: replaces || this.#state.replaces,
      words: search === '' ? words : { ...words, search, regexp: false },
      requests: requests + 1,
    });
  }

  close(): void {
    this.#set({ ...this.#state, isOpen: false, replaces: false });
  }

  change(words: Partial<FindWords>): void {
    this.#set({ ...this.#state, words: { ...this.#state.words, ...words } });
  }

  toggleReplacing(): void {
    this.#set({ ...this.#state, replaces: !this.#state.replaces });
  }

  #set(state: FindState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
