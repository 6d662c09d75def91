import { Problem } from '#core/problem';
import type { DocumentNode } from './document';

/** What is said where a text must be written that holds a block of a type nobody here knows. */
export function unknownBlock({ type }: DocumentNode): Problem {
  return new Problem(
    'newer-version',
    `The text holds a block of a kind that this version of Outloud doesn’t know (${type}). It is kept as it is; a newer version may show it.`,
  );
}
