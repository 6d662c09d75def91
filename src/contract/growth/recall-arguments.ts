import { z } from 'zod';
import { RATINGS } from '#core/growth/recall/rating';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const text = z.string().max(1_000_000);

/** What each call about explaining from memory takes. */
export const RECALL_ARGUMENTS = {
  queue: nothing,
  studied: nothing,
  join: z.strictObject({ id: entryId, joins: z.boolean() }),
  limit: z.strictObject({ limit: z.int().min(1).max(100) }),
  begin: z.strictObject({ id: entryId }),
  write: z.strictObject({ id: entryId, text }),
  compare: z.strictObject({ id: entryId, text }),
  rate: z.strictObject({ id: entryId, rating: z.enum(RATINGS), text, keeps: z.boolean() }),
  takeBack: z.strictObject({ id: entryId, recall: z.string().min(1).max(100) }),
  ask: z.strictObject({ id: entryId, words: z.string().trim().min(1).max(1000) }),
} satisfies Schemas<Pick<Api, 'recall'>>['recall'];
