import { comparedWords, eachRun, readingsOf } from './compared-words';
import { findAddressed } from './addressed';
import { type PrivateIndex, type Secret, standsAt } from './private-index';

/** Something private that was about to get out. */
export interface Leak {
  readonly secret: Secret;
  /** What was found, as words. */
  readonly what: string;
}

/** Ids of entries and hashes of files: nobody writes them by chance. */
const TOKEN_LENGTH = 16;

/**
 * What private entries and comments hold that this output text holds too: the first find of each.
 * It is read as it is written, and as its readers meet it, without the markup between its words.
 * @param there what readers have already: a comment in it is none any more
 */
export function findLeaks(text: string, index: PrivateIndex, there = ''): readonly Leak[] {
  if (index.isEmpty) return [];
  const found = new Map<Secret, string>();
  const add = (secret: Secret, what: string): void => {
    if (!found.has(secret)) found.set(secret, what);
  };
  const known = new Set<number>();
  if (there !== '') {
    for (const reading of readingsOf(there)) {
      eachRun(comparedWords(reading), (hash) => known.add(hash));
    }
  }
  for (const reading of readingsOf(text)) {
    const words = comparedWords(reading);
    const visit = (hash: number, start: number, end: number): void => {
      const secret = index.runs.get(hash);
      if (secret === undefined || (secret.isComment && known.has(hash))) return;
      add(secret, words.slice(start, end).join(' '));
    };
    eachRun(words, visit, index.sieve);
    words.forEach((word, at) => {
      const token = word.length < TOKEN_LENGTH ? undefined : index.tokens.get(word);
      if (token !== undefined) add(token, word);
      for (const name of index.names.get(word) ?? []) {
        if (standsAt(name, words, at)) add(name.secret, name.words.join(' '));
      }
    });
  }
  for (const { what, secret } of findAddressed(text, index)) add(secret, what);
  return [...found].map(([secret, what]) => ({ secret, what }));
}
