/** What the window does for the criteria. */
export interface CriteriaHost {
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  /** Takes a change of entries back. */
  readonly onUndo: (change: string) => void;
  /** What was copied from a page, as Markdown. */
  readonly onPage: (html: string) => Promise<string>;
  /** Shows where wins are jotted down. */
  readonly onWins: () => void;
}
