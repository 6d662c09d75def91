/** A file that a person opened with Outloud, as it is seen before anything is taken in. */
export interface LookedAt {
  /** Absolute. */
  readonly path: string;
  /** The entry that it came in as, or that was published to it; null when there is none. */
  readonly entry: { readonly id: string; readonly title: string } | null;
  /** Whether the file was changed since the entry came from it or was written into it. */
  readonly isNewer: boolean;
  /** The title that its text would come in with; null where it is no readable text. */
  readonly title: string | null;
  /** Its size in bytes; null where it is no readable text. */
  readonly bytes: number | null;
  /** Whether it is a folder or an archive, with many texts perhaps. */
  readonly holdsTexts: boolean;
  /** Why it can't be taken in, in a sentence; null when it can. */
  readonly problem: string | null;
}
