import { checkMarkdown } from '#core/library/entry-losses';
import { readEntryMarkdown } from '#core/library/entry-markdown';

/** What a worker does with a whole Markdown file. */
export const TASKS = { read: readEntryMarkdown, check: checkMarkdown } as const;

export type Task = keyof typeof TASKS;

/** What a task gives. */
export type Done<T extends Task> = ReturnType<(typeof TASKS)[T]>;

/** One text and what is to be done with it. */
export interface Order {
  readonly task: Task;
  readonly markdown: string;
}

/** The worker's answer to the one text that it was given. */
export type Answer =
  | { readonly done: Done<Task> }
  /** Why it can't be read. */
  | { readonly error: string };
