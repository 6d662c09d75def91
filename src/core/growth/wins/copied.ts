import { isDay } from '#core/document/front-matter/property';
import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { Day } from '../day';

/** What of a win was put into a draft. */
export interface WinCopy {
  readonly day: Day;
  /** The draft's title on that day. */
  readonly draft: string;
  /** The words that were copied, and nothing else of the win. */
  readonly words: string;
}

/** The property that holds copies, a text each. */
export const COPIED = 'copied';

const COPY = /^(\d{4}-\d\d-\d\d), \[\[(.*?)\]\](?:: ([^]*))?$/;

/** A copy as it stands in front matter: `2026-03-29, [[A post]]: The words` */
export function writeCopy({ day, draft, words }: WinCopy): string {
  return `${day}, [[${oneLine(draft).replaceAll(']]', '] ]')}]]: ${oneLine(words)}`;
}

/** The copies of a win; what is no copy is passed by. */
export function readCopies(lines: readonly string[]): readonly WinCopy[] {
  return lines.flatMap((line) => {
    const [, day = '', draft = '', words = ''] = COPY.exec(line) ?? [];
    return isDay(day) ? [{ day, draft, words }] : [];
  });
}

/** What of an entry its writer put into drafts by choice: it is private no more. Wins only. */
export function copiesOf({ kind, frontMatter }: EntryRecord): readonly WinCopy[] {
  if (kind !== 'win' || frontMatter?.includes(COPIED) !== true) return [];
  const copied = readFrontMatter(frontMatter).properties[COPIED];
  const lines = Array.isArray(copied) ? copied : [copied];
  return readCopies(lines.filter((line) => typeof line === 'string'));
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** What of a win is offered to be copied: what was done, and what came of it. */
export function wordsToCopy(win: {
  readonly title: string;
  readonly outcome: string;
  readonly number: string;
}): string {
  const came = [win.outcome, win.number].filter((part) => part !== '').join(', ');
  return [win.title, came].filter((part) => part !== '').join(': ');
}
