import type { BragFormat, BragKind, BragLanguage } from '#core/growth/brag/brag-language';
import type { WinFields } from '#core/growth/wins/win-fields';
import type { WinOffer } from '#core/growth/wins/offer';
import type { NewWin } from './growth';
import type { PlannedFile } from '../publishing/publication';

/** A repository whose commits may tell of wins. */
export interface WinRepository {
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** Why its commits can't be read, with what to do; null when they can. */
  readonly problem: string | null;
  /** The addresses that the person commits by there. */
  readonly emails: readonly string[];
}

/** Which commits are looked through. */
export interface CommitsWish {
  readonly folder: string;
  /** The first day; a year ago when it is left out, and all for null. */
  readonly since?: string | null;
  /** Addresses of the person besides those that git and the settings know. */
  readonly emails?: readonly string[];
}

/** What the commits of a repository may tell of. */
export interface CommitOffers {
  readonly offers: readonly WinOffer[];
  /** How many commits of the person's own were read. */
  readonly commits: number;
  readonly emails: readonly string[];
}

/** A brag document: a summary for others, or everything for oneself. */
export interface BragExport {
  readonly kind: BragKind;
  readonly format: BragFormat;
  readonly language: BragLanguage;
  /** The first day and the last, both included; null for all. */
  readonly from: string | null;
  readonly to: string | null;
  readonly folder: string;
  /** The file's name with its ending. */
  readonly name: string;
}

/** What an export would write. */
export interface BragPlan {
  readonly file: PlannedFile;
  /** What is there, for `write`; null when nothing is, or the same. */
  readonly there: string | null;
  /** The blog whose folder it would lie in, or null. */
  readonly blog: string | null;
  readonly wins: number;
  /** How many of them say neither an outcome nor a number. */
  readonly open: number;
  /** How many entries that a person marked as private are not named in it. */
  readonly withheld: number;
}

/** The private log of what went well. */
export interface WinCalls {
  /**
   * Changes what a win says.
   * @returns what takes it back, see `bulk.undo`; null when it said so already
   * @throws Problem `not-found`, `bad-input` when it is no win, or its front matter can't be changed
   */
  change(win: { id: string; fields: WinFields }): Promise<{ readonly change: string | null }>;
  /** What of the library may have been a win, the latest first. */
  offers(): Promise<readonly WinOffer[]>;
  /** Keeps an offer as a win, as the person says it. @throws Problem like `growth.addWin` */
  take(offer: { key: string; win: NewWin }): Promise<{
    readonly id: string;
    readonly title: string;
  }>;
  /** Offers it no more. */
  dismiss(offer: { key: string }): Promise<void>;
  /** Takes `dismiss` back. */
  offerAgain(offer: { key: string }): Promise<void>;
  /** The repositories that were picked, and the person's other addresses. */
  repositories(): Promise<{
    readonly repositories: readonly WinRepository[];
    readonly emails: readonly string[];
  }>;
  /** Picks a repository. @throws Problem `git` when the folder lies in none; `not-found` */
  addRepository(repository: { folder: string }): Promise<void>;
  /** Forgets it. */
  removeRepository(repository: { folder: string }): Promise<void>;
  /** Says by which addresses the person has committed besides those that git knows. */
  setEmails(own: { emails: readonly string[] }): Promise<void>;
  /**
   * Reads the person's own commits. Tells `progressed` with the task `Reading commits`.
   * @throws Problem `git`, `not-found`, or `closed` when it was cancelled
   */
  commits(wish: CommitsWish): Promise<CommitOffers>;
  /** Ends reading commits. */
  cancel(): Promise<void>;
  /** What an export would write. @throws Problem of the folder; `generator` when nothing prints */
  plan(wish: BragExport): Promise<BragPlan>;
  /**
   * Writes it.
   * @param wish.over what `plan` told of the file that is there
   * @param wish.inBlog whether it may lie in the folder of a blog
   * @throws Problem `conflict` when another file is there than `over` says; `unsafe-place` when it
   *   lies in a blog's folder; and like `plan`
   */
  write(wish: BragExport & { over: string | null; inBlog: boolean }): Promise<{
    readonly path: string;
  }>;
  /**
   * Puts words about a win at the end of a draft, and notes that in the win. From then on these
   * words are private no more; all else of the win is.
   * @param copy.words what was done and what came of it, when they are left out
   * @returns the words, and what takes both back, see `bulk.undo`
   */
  copy(copy: { id: string; draft: string; words?: string }): Promise<{
    readonly change: string;
    readonly words: string;
  }>;
}
