/** Follows the opening of a library whose list of entries has to be made anew. */
export interface OpeningWatch {
  /** Hears how many records were read for the list; a few alone are not told. */
  told(done: number, total: number): void;
  /** Whether nobody wants the library any more. */
  isCancelled(): boolean;
}
