import type { Api } from '#contract/calls/api';
import { METHODS } from '#contract/calls/methods';

/** What is made when somebody first asks for it, once. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

type AnyCalls = Readonly<Record<string, (argument: unknown) => Promise<unknown>>>;

/**
 * The calls of a noun whose code is read when one of them is first made, so that the start of the
 * app does without it.
 *
 * @param read reads the code and makes the calls
 * @param idle verbs that have nothing to do as long as no other call was made
 */
export function lateCalls<N extends keyof Api>(
  noun: N,
  read: () => Promise<Partial<Api[N]>>,
  idle: readonly (keyof Api[N])[] = [],
): Api[N] {
  const all = once(read);
  let isRead = false;
  const quiet = new Set<PropertyKey>(idle);
  const calls = Object.keys(METHODS[noun]).map((verb) => [
    verb,
    async (argument: unknown): Promise<unknown> => {
      if (!isRead && quiet.has(verb)) return undefined;
      isRead = true;
      return ((await all()) as unknown as AnyCalls)[verb]?.(argument);
    },
  ]);
  return Object.fromEntries(calls) as Api[N];
}
