import type { EntryKind } from '#core/library/entry';

/** Something jotted down: its first line is the title, with its `#tags`. */
export interface Jotted {
  readonly text: string;
  /** A note when left out. */
  readonly kind?: EntryKind;
  /** Besides those in the text. */
  readonly tags?: readonly string[];
  readonly private?: boolean;
}

/** Entries that are made in one go. */
export interface NoteCalls {
  /** Keeps what was jotted down. @throws Problem `bad-input` when it is nothing but space. */
  capture(jotted: Jotted): Promise<{ readonly id: string; readonly title: string }>;
}
