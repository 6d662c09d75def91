import type { Experience } from '#core/growth/experience';
import type { ProposedRemark } from '#core/growth/reviews/propose-remarks';
import type { Role } from '#core/growth/role';

/** A JSON export of GitHub or GitLab, or a thread that was copied from a review's page. */
export interface ReviewSource {
  /** What problems call it: the file's name. */
  readonly name: string;
  readonly text: string;
}

/** What would come in. */
export interface ReviewPreview {
  /** The person's own logins; none where nobody said yet. */
  readonly me: readonly string[];
  /** Who may be the person: logins of people in it, those that wrote most first. */
  readonly logins: readonly string[];
  /** The login that the export was made with, where it says so. */
  readonly offered: string | null;
  /** In the order in which they were read. */
  readonly comments: readonly ProposedRemark[];
  /** Approvals without words, and what the place itself has noted. */
  readonly wordless: number;
}

/** A comment that is to come in. */
export interface PickedComment {
  readonly key: string;
  readonly role: Role;
  /** '' for none. */
  readonly pattern: string;
}

/** What an import of comments did. */
export interface ReviewImport {
  /** For `transfer.undoImport`; null when nothing was kept. */
  readonly id: string | null;
  readonly kept: number;
  /** What could not be kept, each with its reason. */
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
  /** Whether `reviews.cancel` ended it; nothing is kept then. */
  readonly cancelled: boolean;
}

/** What of a remark may be told otherwise; '' takes it away, what is left out stays. */
export interface RemarkChanges {
  readonly day?: string;
  readonly role?: Role;
  readonly pattern?: string;
  readonly area?: string;
  readonly link?: string;
  readonly why?: string;
  readonly constraints?: string;
  readonly experience?: Experience | '';
}

/** Remarks that come from where code is reviewed, and what is told of them afterwards. */
export interface ReviewCalls {
  /**
   * Reads comments, and writes nothing.
   * @param from.me a login of the person, besides those that are known
   * @throws Problem `bad-input` that names the source and says what is wrong
   */
  look(from: { sources: readonly ReviewSource[]; me?: string }): Promise<ReviewPreview>;
  /**
   * Keeps comments as remarks, and the login for the next time; it is one import, all of it or none.
   * A comment that is made to take too long to be read is left out, and named.
   * @param from.picked those that `look` would pick, when it is left out
   * @throws Problem `bad-input` like `look`, and when nobody said which login is the person's
   */
  import(from: {
    sources: readonly ReviewSource[];
    me?: string;
    picked?: readonly PickedComment[];
  }): Promise<ReviewImport>;
  /** Ends the imports of comments that are running. */
  cancel(): Promise<void>;
  /**
   * Tells a remark's facts otherwise.
   * @returns what takes it back, see `bulk.undo`; null when all was so already
   * @throws Problem `bad-input` when the entry is no remark, or a fact can't be written
   */
  change(remark: { id: string; changes: RemarkChanges }): Promise<{
    readonly change: string | null;
  }>;
  /**
   * Takes a renaming of a pattern back.
   * @throws Problem `not-found` when it is too long ago, `conflict` after another renaming
   */
  undoRename(done: { change: string }): Promise<void>;
}
