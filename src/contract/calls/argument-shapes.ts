import { z } from 'zod';
import { MERGE_CHOICES } from '#core/document/merge/document-part';

/** What parses the argument of every call of a set. */
export type Schemas<A> = {
  readonly [N in keyof A]: {
    readonly [M in keyof A[N]]: A[N][M] extends (argument: infer P) => unknown
      ? z.ZodType<P>
      : never;
  };
};

export const nothing = z.undefined();
export const folder = z.string().min(1).max(4096);
export const title = z.string().max(1000);

/** What a person chose of two versions. */
export const chosen = z.strictObject({
  against: z.int().nonnegative(),
  picks: z.array(z.enum(MERGE_CHOICES)),
});
