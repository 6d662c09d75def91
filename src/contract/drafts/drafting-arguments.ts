import { z } from 'zod';
import { DRAFT_KINDS, STAGES } from '#core/draft/draft';
import { PLATFORMS } from '#core/draft/variants/post-length';
import { VARIANTS } from '#core/draft/variants/variant';
import { entryId } from '#core/library/record';
import { folder, nothing, title, type Schemas } from '../calls/argument-shapes';
import type { DraftCalls } from './drafting';

const composedPart = z.strictObject({
  note: entryId,
  blocks: z.array(z.string().max(200)).exactOptional(),
});

const wantedVariant = {
  id: entryId,
  as: z.enum(VARIANTS),
  platform: z.enum(PLATFORMS).exactOptional(),
  isNumbered: z.boolean().exactOptional(),
  original: z
    .string()
    .trim()
    .regex(/^https?:\/\/[^\s/?#]\S*$/i, 'is no whole address such as https://ada.dev/on-locks/')
    .exactOptional(),
};

const planned = z.string().trim().min(1).max(1000).nullable().exactOptional();

const planChanges = z.strictObject({
  stage: z.enum(STAGES).exactOptional(),
  due: z.iso.date('is not a day such as 2026-03-29').nullable().exactOptional(),
  target: planned,
  next: planned,
  series: planned,
  part: z.int().positive().nullable().exactOptional(),
});

/** What each call on drafts takes. */
export const DRAFT_ARGUMENTS = {
  compose: z.strictObject({
    kind: z.enum(DRAFT_KINDS),
    title,
    from: z.array(composedPart).min(1).max(100_000),
  }),
  propose: z.strictObject({ ids: z.array(entryId).max(1000) }),
  convert: z.strictObject({ id: entryId, to: z.enum(DRAFT_KINDS) }),
  board: nothing,
  plan: z.strictObject({ id: entryId, changes: planChanges }),
  variant: z.strictObject(wantedVariant),
  saveVariant: z.strictObject({ ...wantedVariant, folder }),
  usedIn: z.strictObject({ id: entryId }),
} satisfies Schemas<{ drafts: DraftCalls }>['drafts'];
