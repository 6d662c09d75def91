import { criterionKey } from './criterion';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a criterion, each once, as they are compared. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(criterionKey(text).match(WORD) ?? []);
}

/** How much of their words two texts share, from 0 to 1: 1 where all are the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size + b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return (2 * both) / (a.size + b.size);
}
