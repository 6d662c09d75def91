/** A comment of a code review, as the place has it where the code is reviewed. */
export interface ReviewComment {
  /** What tells it from all others: its address, or an id where none is known. */
  readonly key: string;
  /** Its address; '' where none is known. */
  readonly link: string;
  /** Login of who wrote it; '' where the account is gone. */
  readonly author: string;
  /** A moment (ISO 8601), or a day such as `2026-03-29`; null where nothing tells. */
  readonly at: string | null;
  /** Markdown, as it was written. */
  readonly body: string;
  /** What it is about; '' for the change as a whole. */
  readonly file: string;
  readonly line: number | null;
  /** The lines of the change that it is about, as a diff. */
  readonly hunk: string;
  /** Whether it answers another comment. */
  readonly isAnswer: boolean;
  /** Whether a program wrote it. */
  readonly isBot: boolean;
  /** Login of who wrote the code; null where nothing tells. */
  readonly owner: string | null;
}

/** What was read of exports and pasted threads. */
export interface ReadComments {
  readonly comments: readonly ReviewComment[];
  /** Approvals and the like that say nothing, and what the place itself has noted. */
  readonly wordless: number;
  /** The login that the exports were made with, where they tell it. */
  readonly viewer: string | null;
}

/** Endings and names of programs that comment. */
const BOT =
  /\[bot\]$|[-_]bot$|^(?:project|group)_\d+_bot|^(?:app\/.*|dependabot|renovate|codecov|coveralls|sonarcloud|github-actions|coderabbitai|copilot|gitlab-bot|netlify|vercel|snyk)\b/i;

/** Whether a login is that of a program. */
export function isBotName(login: string): boolean {
  return BOT.test(login);
}
