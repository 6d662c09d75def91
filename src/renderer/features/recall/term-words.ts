import type { TermKind } from '#core/growth/recall/terms';

/** What kind of term something is, for whoever reads the list. */
export const TERM_WORDS: Readonly<Record<TermKind, string>> = {
  heading: 'heading',
  link: 'linked idea',
  code: 'code',
  emphasis: 'term',
  word: 'your word',
};
