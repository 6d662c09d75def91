/** What went wrong, as one stable word that scripts and tests can rely on. */
export type ProblemCode =
  | 'not-found'
  | 'bad-input'
  | 'corrupt'
  /** A library's `library.json` can't be read, or is gone. */
  | 'broken-settings'
  | 'newer-version'
  | 'read-only'
  | 'locked'
  | 'held-elsewhere'
  | 'private'
  | 'conflict'
  | 'no-access'
  | 'unsafe-place'
  | 'disk'
  | 'git'
  | 'generator'
  | 'closed';

/**
 * An error meant for the person at the keyboard: the message says what happened (with the file
 * where there is one) and what to do. Anything else that is thrown is a fault of the program.
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/**
 * What was thrown in another process or thread, where classes are lost.
 * @param code null for a fault of the program
 */
export function toThrown(code: ProblemCode | null, message: string): Error {
  return code === null ? new Error(message) : new Problem(code, message);
}

/** The sentence to show for anything that was thrown. */
export function describeProblem(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
