/** What an earlier window left unsaved when it died. */
export interface LeftTyping {
  /** By which it is forgotten. */
  readonly name: string;
  /** As it was kept. */
  readonly text: string;
}

/** What is typed and not saved yet, which outlives the window and the program. */
export interface TypingCalls {
  /**
   * Keeps what is typed in an entry, in the place of what was kept of it before.
   * @param typed.library its folder
   * @param typed.text null when all of it is saved
   */
  keep(typed: { library: string; id: string; text: string | null }): Promise<void>;
  /** Begins with a library's window: all that is kept by now was left by an earlier one. */
  begin(window: { library: string }): Promise<readonly LeftTyping[]>;
  /** What was left is in the library by now. */
  forget(left: { name: string }): Promise<void>;
  /**
   * Writes what the page's own storage holds to the disk, such as a half-typed comment: Chromium
   * does so within a minute, which a program that is killed doesn't have.
   */
  flush(): Promise<void>;
}
