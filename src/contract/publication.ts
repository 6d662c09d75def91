import type { Drift } from '#core/publish/drift';
import type { DiffLine } from '#core/document/line-diff';
import type { Target } from '#core/publish/target';

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
  /** Where each post will be: a whole address, or a path where the blog's host is not known. */
  readonly addresses: readonly { readonly id: string; readonly address: string }[];
}

/** Where an entry lies in a blog, and whether both sides are still the same. */
export interface PublicationState {
  readonly target: string;
  /** Of its file, relative to the blog's folder. */
  readonly path: string;
  /** When both were last the same. ISO 8601. */
  readonly at: string;
  readonly drift: Drift;
  /** Its whole address on the web, as far as it is known where the blog is. */
  readonly address: string | null;
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
