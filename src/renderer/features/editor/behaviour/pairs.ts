/** What closes what opens. */
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '`': '`',
};

/** Languages that have an apostrophe alone, such as Rust’s lifetimes and Lisp’s quotes. */
const LONE_APOSTROPHE = new Set(['rust', 'lisp', 'clojure', 'scheme', 'haskell', 'ocaml', 'vb']);

/** What is around the cursor. */
export interface Around {
  /** The character before it; empty at the start of the text. */
  readonly before: string;
  readonly after: string;
  readonly isCode: boolean;
  readonly language: string | null;
}

/** What closes the typed character, or null for one that opens nothing. */
export function closerOf(typed: string): string | null {
  return CLOSERS[typed] ?? null;
}

/** Whether the character closes something. */
export function isCloser(typed: string): boolean {
  return Object.values(CLOSERS).includes(typed);
}

/**
 * What is to be inserted behind the cursor with the typed character, or null. Only in code, where
 * nothing else follows; never for an apostrophe in a word.
 */
export function closerToInsert(
  typed: string,
  { before, after, isCode, language }: Around,
): string | null {
  const closer = closerOf(typed);
  if (closer === null || !isCode || !/^$|[\s)\]},;:.]/.test(after)) return null;
  if (closer !== typed) return closer;
  const isInWord = /[\p{L}\p{N}_]/u.test(before) || before === typed || before === '\\';
  const isAlone = typed === "'" && language !== null && LONE_APOSTROPHE.has(language);
  return isInWord || isAlone ? null : closer;
}
