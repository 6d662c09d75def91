import { isDay } from '#core/document/front-matter/property';
import type { Day } from '../day';

/** A commit of a repository, as far as it may tell of a win. */
export interface Commit {
  readonly hash: string;
  /** The author's day, on the author's calendar. */
  readonly day: Day;
  /** When it was written, in seconds since 1970. */
  readonly at: number;
  readonly email: string;
  /** The branch that it was found on; null for the one that is checked out. */
  readonly branch: string | null;
  /** The first line of the message, without control characters. */
  readonly subject: string;
}

/** How git is to write commits down: hash, day, time, address, ref and subject, a line each, then NUL. */
export const COMMIT_FORMAT = '%H%n%as%n%at%n%aE%n%S%n%<(300,trunc)%s';

/** More of a subject than this tells nothing more. */
const LONGEST_SUBJECT = 200;

/**
 * Reads what git wrote by `COMMIT_FORMAT`, with a NUL after each: no message can hold one. What is
 * no commit, or has no day of the calendar, is passed by.
 */
export function readCommits(output: string): readonly Commit[] {
  return output.split('\0').flatMap((part) => {
    const [hash = '', day = '', at = '', email = '', ref = '', ...rest] = part.split('\n');
    if (!/^[0-9a-f]{40,64}$/.test(hash) || !isDay(day) || !/^\d+$/.test(at)) return [];
    const branch = ref === 'HEAD' ? null : plainLine(ref.replace(/^(?:refs\/)?heads\//, ''));
    const subject = plainLine(rest.join(' ')).slice(0, LONGEST_SUBJECT).trim();
    return [
      {
        hash,
        day,
        at: Number(at),
        email: email.toLowerCase(),
        branch,
        subject,
      },
    ];
  });
}

/** Control characters, and those that turn the direction of writing round, become spaces. */
function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufffd\s]+/gu, ' ').trim();
}

/** Which commits are read. */
export interface CommitsWanted {
  /** The first day; null for all. */
  readonly since: Day | null;
  /** The person's own addresses, in any case. */
  readonly emails: readonly string[];
}

/** A reading of commits that goes on. */
export interface CommitReading {
  /** Rejects with Problem `git`, `not-found` like `identity`, or `closed` when it was cancelled. */
  readonly commits: Promise<readonly Commit[]>;
  cancel(): void;
}

/** What is asked of a repository that the person picked. */
export interface CommitHistory {
  /**
   * The addresses that the person commits by there.
   * @returns null where the folder lies in no repository; none where git knows no address
   * @throws Problem `not-found` where there is no such folder
   */
  identity(folder: string): Promise<{ readonly emails: readonly string[] } | null>;
  /**
   * The person's own commits on all branches here, in any order, without merges.
   * @param onRead hears how many were read, now and then
   */
  read(folder: string, wanted: CommitsWanted, onRead: (count: number) => void): CommitReading;
}
