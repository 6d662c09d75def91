import type { DiffLine } from '#core/document/line-diff';
import type { Comparison } from '#core/library/history/compare-records';
import type { Drift } from '#core/publish/drift';
import type { NotHome } from '#core/publish/home/take-home';
import type { ThreeWayPart } from '#core/document/merge/three-way';
import type { Target } from '#core/publish/target';
import type { EntryComparison, MergePicks } from '../library/merging';

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
  /** `drift` is that of the file itself. */
  readonly files: readonly (PlannedFile & { readonly id: string; readonly drift: Drift })[];
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
  readonly refused: readonly (Refusal & {
    /** Whether it is for a change in the blog, and `overwrite` takes it out all the same. */
    readonly isChangedThere: boolean;
  })[];
  /** Other posts in that blog whose links to these lead nowhere until they are published again. */
  readonly linking: readonly { readonly id: string; readonly title: string }[];
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
  /** The paths of pictures and other files that were changed there and come home, too. */
  readonly pictures: readonly string[];
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
  /** The entry's version before, for `undoTakeHome`; null where nothing in it was changed. */
  readonly undo: string | null;
  /** The paths of pictures and other files that came home. */
  readonly pictures: readonly string[];
  /** How the post stands to the blog now. */
  readonly drift: Drift;
  readonly left: readonly NotHome[];
  readonly asThere: readonly NotHome[];
}

/** Writing posts into blogs, and taking home what was changed there. Part of the `Api`. */
export interface PublishingCalls {
  /**
   * @param publication.overwrite replaces files that were changed in the blog, too; without it
   *   they are refused
   */
  plan(publication: Publishing): Promise<PublicationPlan>;
  /**
   * Writes what `plan` tells, all or nothing.
   * @throws Problem `closed` when it is cancelled, which `plan` throws, too
   */
  write(publication: Publishing): Promise<PublicationReport>;
  /** Ends the planning or writing of posts that goes on; nothing is written then. */
  cancel(): Promise<void>;
  /**
   * Takes posts out of a blog, all or none: what Outloud wrote there, and nothing else.
   * @param posts.overwrite takes out what was changed in the blog, too; without it it is refused
   */
  unpublish(posts: Unpublishing): Promise<UnpublishedFiles>;
  /**
   * Puts back what was taken out of a blog last since the library was opened, byte for byte.
   * @throws Problem `not-found` when nothing was, or it was too large to be kept; `conflict` when
   *   something else lies there by now
   */
  undoUnpublish(blog: { target: string }): Promise<void>;
  /**
   * A post's file beside what was written and what would be, and what taking it home would do.
   * @throws Problem `not-found` when it isn't in the blog, or its file is gone
   */
  compareThere(post: PlacedEntry): Promise<ThereComparison>;
  /**
   * Takes what was changed in a post's file home into the entry. Once all of it is there, the
   * next publication writes without asking.
   * @throws Problem `conflict` when both changed the same and nothing is chosen, or the file was
   *   changed once more
   */
  takeHome(taking: TakingHome): Promise<TakenHome>;
  /**
   * Takes that back; the file in the blog counts as changed there again.
   * @param post.undo what `takeHome` gave
   */
  undoTakeHome(post: PlacedEntry & { undo: string }): Promise<void>;
  /** The blogs that an entry lies in. */
  states(entry: { id: string }): Promise<readonly PublicationState[]>;
}
