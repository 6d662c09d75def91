import { splitWords } from './words';

/** Words that must follow each other. */
export interface Phrase {
  readonly words: readonly string[];
  /** Whether the last word may be the start of a longer one. */
  readonly prefix: boolean;
}

const PART = /"([^"]*)("?)|[^\s"]+/g;

/**
 * Reads what was typed into a search field. Every phrase must be found. Words in quotes are one
 * phrase; so are the words of `std::vector`. The last word may be unfinished, and so may be quotes.
 */
export function parseQuery(text: string): readonly Phrase[] {
  const parts = [...text.matchAll(PART)];
  return parts.flatMap((part, index): Phrase[] => {
    const [whole, quoted, closing] = part;
    const words = splitWords(quoted ?? whole).map(({ word }) => word);
    if (words.length === 0) return [];
    const isLast = index === parts.length - 1 && !/\s$/.test(text);
    return [{ words, prefix: isLast && closing !== '"' }];
  });
}
