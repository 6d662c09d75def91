import { z } from 'zod';
import { RATINGS } from './rating';

/** What happens with an entry that is explained from memory: it joins, is explained, and leaves. */
const RECALL_STEPS = [...RATINGS, 'joined', 'left'] as const;

export type RecallStep = (typeof RECALL_STEPS)[number];

const words = z.array(z.string().min(1));

/**
 * One time that an entry was explained from memory. `said` and `missed` are what of the entry was
 * in the explanation, and what was not. An entry that joined, or left, says so in place of a
 * rating. A recall never changes.
 */
export const recallSchema = z.strictObject({
  id: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  rating: z.enum(RECALL_STEPS),
  said: words,
  missed: words,
});

export type Recall = z.infer<typeof recallSchema>;
