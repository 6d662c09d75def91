import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { inOrder } from '#core/order';

/** Characters of a ladder: 30 pages, so that a wrong file is noticed. */
export const MOST_LADDER = 100_000;

/** A ladder as a company gave it. It is kept as it is, for ever: a later one stands beside it. */
export const criteriaVersionSchema = z.strictObject({
  id: z.string().min(1),
  /** When it was got, or from when on it holds. */
  day: z.string().refine(isDay),
  /** Who gave it, or where it stands. */
  source: z.string().max(1000),
  /** Markdown or plain text. */
  text: z.string().min(1).max(MOST_LADDER),
});

export type CriteriaVersion = z.infer<typeof criteriaVersionSchema>;

/** The versions with the newest first; of one day the one that was kept last. */
export function newestVersions(versions: readonly CriteriaVersion[]): readonly CriteriaVersion[] {
  return versions.toReversed().toSorted((one, other) => inOrder(other.day, one.day));
}
