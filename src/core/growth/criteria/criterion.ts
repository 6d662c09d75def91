/** One thing that a company expects, as its ladder says it. */
export interface Criterion {
  readonly words: string;
  /** The headings that it stands below, such as `Senior › Ownership`; '' without any. */
  readonly level: string;
  /** What evidence calls it: its words, with its level where the ladder says them at several. */
  readonly name: string;
}

/** What stands between the levels of a criterion, and between them and its words. */
export const BELOW = ' › ';

const QUOTES = /["'`“”„‟«»‹›‘’‚‛′″]/gu;

/**
 * What tells one criterion from another. Case, spaces, quotes and a stop at its end don't: texts
 * get others on their way through mail, chats and word processors.
 */
export function criterionKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(QUOTES, '')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^ |(?<![\s.;:,])[\s.;:,]+$/gu, '');
}

/** The keys that mean a criterion, the one of its name first. */
export function keysOf({ words, level, name }: Criterion): readonly string[] {
  return [...new Set([name, words, `${level}${BELOW}${words}`].map(criterionKey))];
}
