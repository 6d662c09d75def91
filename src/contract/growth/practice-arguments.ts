import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { CONTRASTS, SIDES } from '#core/growth/practice/contrast';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const line = z.string().trim().max(2000);
const day = z.string().refine(isDay, 'is no day such as 2026-03-29');

/** What each call about practice takes. */
export const PRACTICE_ARGUMENTS = {
  list: nothing,
  add: z.strictObject({
    text: z.string().max(1_000_000),
    contrast: z.enum(CONTRASTS).exactOptional(),
    side: z.enum(SIDES).exactOptional(),
    area: line.exactOptional(),
    next: line.exactOptional(),
    due: day.exactOptional(),
    day: day.exactOptional(),
  }),
  finish: z.strictObject({ id: entryId, done: z.boolean() }),
  turn: z.strictObject({ id: entryId, contrast: z.enum(CONTRASTS) }),
} satisfies Schemas<Pick<Api, 'practice'>>['practice'];
