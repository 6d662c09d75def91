import type { DocumentNode } from '#core/document/document';

/** What makes one version of a text of another, in the places of ProseMirror. */
export interface TextPatch {
  /** Of the text that it is made for. */
  readonly size: number;
  readonly from: number;
  readonly to: number;
  /** The slice that stands there. */
  readonly was: unknown;
  /** The slice that comes in its place. */
  readonly now: unknown;
}

/**
 * What the library may have of a text: a revision, and the document that was sent for it; null is
 * the one that was read last.
 */
export interface TextBase {
  readonly revision: number;
  readonly document: DocumentNode | null;
}

/** What was typed and is in the window alone. */
export interface TypedText {
  /** One for each base that was asked about. */
  readonly patches: readonly (TextPatch | null)[];
  /** What is typed in the source, as a whole; null where nothing is. */
  readonly markdown: string | null;
}

/** Hears of every key, so that what is typed outlives the window. */
export interface TypedKeeper {
  /** Something was typed. */
  typed(): void;
  /** @param describe tells what is typed, against each base. @returns ends it */
  follow(describe: (bases: readonly TextBase[]) => TypedText): () => void;
}
