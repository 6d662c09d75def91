/** What practice asks of the window. */
export interface PracticeHost {
  readonly onOpen: (id: string) => void;
  /** Opens a log to be written in. */
  readonly onWrite: (id: string) => void;
  readonly onPractise: () => void;
  /** Takes a change back, see `bulk.undo`. */
  readonly onUndo: (change: string) => void;
  /** Saves what is still being typed in an entry. */
  readonly onSave: () => Promise<void>;
}
