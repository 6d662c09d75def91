import type { Api } from '#contract/calls/api';

type AnyCall = (argument: unknown) => Promise<unknown>;

/**
 * The same calls, each made through `follow`.
 *
 * @param follow gets the names of a call, what makes it and what it takes
 */
export function followCalls(
  api: Api,
  follow: (
    noun: string,
    verb: string,
    call: () => Promise<unknown>,
    argument: unknown,
  ) => Promise<unknown>,
): Api {
  const nouns = Object.entries(api).map(([noun, calls]) => [
    noun,
    Object.fromEntries(
      Object.entries(calls as Readonly<Record<string, AnyCall>>).map(([verb, call]) => [
        verb,
        (argument: unknown) => follow(noun, verb, () => call(argument), argument),
      ]),
    ),
  ]);
  return Object.fromEntries(nouns) as Api;
}
