import type { ProblemCode } from '#core/problem';
import type { Search } from '#core/search/search';

/** A call on the search, as it is posted to the worker. */
export interface SearchCall {
  readonly number: number;
  readonly method: keyof Search;
  readonly parameters: readonly unknown[];
}

/** The worker's answer to the call with this number. */
export type SearchAnswer =
  | { readonly number: number; readonly result: unknown }
  | {
      readonly number: number;
      readonly error: string;
      /** Of a problem; null for a fault of the program. */
      readonly code: ProblemCode | null;
    };
