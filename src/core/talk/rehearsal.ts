import { z } from 'zod';

/** How long a slide was shown. */
const rehearsedSlideSchema = z.strictObject({
  /** See `SlidePage.key`: it stays over most edits. */
  key: z.string(),
  /** Its title at that time. */
  title: z.string(),
  seconds: z.number().nonnegative(),
});

/**
 * One time that a talk was given, alone or before an audience. `at` is when it began, `slot` its
 * minutes at that time, `seconds` how long it took without pauses, and `slides` are those that
 * were shown, in the order of the talk.
 */
export const rehearsalSchema = z.strictObject({
  id: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  slot: z.number().positive().nullable(),
  seconds: z.number().nonnegative(),
  slides: z.array(rehearsedSlideSchema),
});

/** How long a slide took in rehearsals. */
export interface RehearsedSlide {
  /** The median, in minutes. */
  readonly minutes: number;
  /** In how many rehearsals it was shown. */
  readonly times: number;
}

export type Rehearsal = z.infer<typeof rehearsalSchema>;
