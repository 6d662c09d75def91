import { z } from 'zod';
import { entryId } from '#core/library/record';
import { LOCK_CHOICES } from '#core/library/storage';
import type { Api } from '../calls/api';
import { folder, nothing, type Schemas } from '../calls/argument-shapes';

/** What each call of the library takes. */
export const LIBRARY_ARGUMENTS = {
  current: nothing,
  create: z.strictObject({ folder, sample: z.boolean() }),
  open: z.strictObject({ folder, lock: z.enum(LOCK_CHOICES).exactOptional() }),
  cancelOpening: nothing,
  close: nothing,
  check: nothing,
  wordsIn: z.strictObject({ file: folder }),
  repairable: nothing,
  repair: z.strictObject({ ids: z.array(entryId).min(1) }),
  tidy: nothing,
  mendSettings: z.strictObject({ folder }),
  look: nothing,
} satisfies Schemas<Pick<Api, 'library'>>['library'];
