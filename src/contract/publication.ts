import type { DiffLine } from '#core/document/line-diff';
import type { Comparison } from '#core/library/history/compare-records';
import type { Drift } from '#core/publish/drift';
import type { NotHome } from '#core/publish/home/take-home';
import type { ThreeWayPart } from '#core/publish/home/three-way';
import type { Target } from '#core/publish/target';
import type { EntryComparison, MergePicks } from './merging';

/** One file that a write makes, replaces or leaves as it is; paths are relative to the root. */
export interface PlannedFile {
  readonly path: string;
  readonly action: 'create' | 'replace' | 'same';
  readonly bytes: number;
  /** The text to be written, for text files. */
  readonly text?: string;
  /** What that changes, for a text file that is replaced. */
  readonly diff?: readonly DiffLine[];
}

export interface Refusal {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
}

/** What is asked to be published. */
export interface Publishing {
  readonly ids: readonly string[];
  readonly target: string;
  readonly overwrite?: boolean;
}

/** What a publication would write. `warnings` are things that will look different on the blog. */
export interface PublicationPlan {
  readonly target: Target;
  readonly files: readonly (PlannedFile & { readonly id: string })[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly { readonly id: string; readonly what: string }[];
  readonly drifts: readonly { readonly id: string; readonly drift: Drift }[];
}

/** Where an entry lies in a blog, and whether both sides are still the same. */
export interface PublicationState {
  readonly target: string;
  /** Of its file, relative to the blog's folder. */
  readonly path: string;
  /** When both were last the same. ISO 8601. */
  readonly at: string;
  readonly drift: Drift;
}

export interface PublicationReport {
  readonly written: readonly { readonly file: string; readonly id: string }[];
  readonly refused: readonly Refusal[];
  readonly warnings: PublicationPlan['warnings'];
}

/** What is asked to be taken out of a blog. */
export interface Unpublishing extends Publishing {
  /** Whether it is only told what would go. */
  readonly dryRun?: boolean;
}

/** The files that were taken out of a blog, or would be; paths are relative to its folder. */
export interface UnpublishedFiles {
  readonly files: readonly { readonly file: string; readonly id: string }[];
  readonly refused: readonly Refusal[];
}

/** An entry and the target that it lies in. */
export interface PlacedEntry {
  readonly id: string;
  readonly target: string;
}

/** A post's file in its blog beside what would be written, and what taking it home would do. */
export interface ThereComparison {
  /** Of its file, relative to the blog's folder. */
  readonly path: string;
  /**
   * Lines of what was written last, of what would be written now, and of the file. Without what was
   * written last, what would be written now stands for it.
   */
  readonly lines: readonly ThreeWayPart[];
  /** Why it isn't known what was written last, in a sentence, or null where it is. */
  readonly noBase: string | null;
  /** The hash of the file. */
  readonly there: string;
  /** The entry beside what the file says, with what somebody has to choose. */
  readonly comparison: EntryComparison;
  /** What taking it home changes in the entry, with both versions of what has to be chosen. */
  readonly comes: Comparison;
  /** Edits that stay in the blog. */
  readonly left: readonly NotHome[];
  /** Edits that are taken over word for word, and will be written otherwise. */
  readonly asThere: readonly NotHome[];
}

/** What is asked to be taken home from a blog. */
export interface TakingHome extends PlacedEntry {
  /** The hash of the file that was compared; another file is refused. */
  readonly there?: string;
  readonly chosen?: MergePicks;
}

export interface TakenHome {
  readonly path: string;
  /** The entry's version before, which brings it back; null where nothing in it was changed. */
  readonly undo: string | null;
  /** How the post stands to the blog now. */
  readonly drift: Drift;
  readonly left: readonly NotHome[];
  readonly asThere: readonly NotHome[];
}
