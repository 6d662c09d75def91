import type { NotHome } from '#core/publish/home/take-home';

/** What of a blog's change stays there, or comes home word for word, a sentence each. */
export function tellNotHome(some: {
  readonly left: readonly NotHome[];
  readonly asThere: readonly NotHome[];
}): readonly string[] {
  return [...some.left, ...some.asThere].map(({ reason, text }) =>
    text === '' ? reason : `“${text}”: ${reason}`,
  );
}
