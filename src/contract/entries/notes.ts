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

/** The note of a day, by the calendar of this computer. */
export interface DailyNote {
  readonly id: string;
  /** The date, such as `2026-03-29`. */
  readonly title: string;
  /** Whether it was made just now. */
  readonly made: boolean;
  /** As in `fromTemplate`. */
  readonly caret: number | null;
  /** Why it was not made as the settings say, in a sentence, or null. */
  readonly warning: string | null;
}

/** Entries that are made in one go. */
export interface NoteCalls {
  /** Keeps what was jotted down. @throws Problem `bad-input` when it is nothing but space. */
  capture(jotted: Jotted): Promise<{ readonly id: string; readonly title: string }>;
  /**
   * A new entry of a template's kind, with its tags and its text, `{{date}}`, `{{time}}` and
   * `{{title}}` filled.
   *
   * @param entry.template the id of the entry that is the template
   * @returns where writing goes on, as ProseMirror counts; null where the template names no place
   */
  fromTemplate(entry: { template: string; title: string }): Promise<{
    readonly id: string;
    readonly caret: number | null;
  }>;
  /** The note titled by the date of today, made where there is none. */
  today(): Promise<DailyNote>;
  /** Adds Markdown at the end of today's note. */
  addToToday(added: { text: string }): Promise<Omit<DailyNote, 'made' | 'caret'>>;
}
