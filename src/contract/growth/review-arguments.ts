import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { EXPERIENCES } from '#core/growth/experience';
import { ROLES } from '#core/growth/role';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const line = z.string().trim().max(2000);
const pattern = line.max(200);
const from = {
  sources: z
    .array(z.strictObject({ name: z.string().max(4096), text: z.string().max(200_000_000) }))
    .min(1)
    .max(1000),
  me: z.string().trim().min(1, 'A login has a letter at least').max(100).exactOptional(),
};

/** What each call about imported remarks takes. */
export const REVIEW_ARGUMENTS = {
  look: z.strictObject(from),
  import: z.strictObject({
    ...from,
    picked: z
      .array(z.strictObject({ key: z.string().max(4096), role: z.enum(ROLES), pattern }))
      .max(200_000)
      .exactOptional(),
  }),
  cancel: nothing,
  change: z.strictObject({
    id: entryId,
    changes: z.strictObject({
      day: z.string().refine(isDay, 'is no day such as 2026-03-29').exactOptional(),
      role: z.enum(ROLES).exactOptional(),
      pattern: pattern.exactOptional(),
      area: line.exactOptional(),
      link: line.exactOptional(),
      why: line.exactOptional(),
      constraints: line.exactOptional(),
      experience: z.enum([...EXPERIENCES, '']).exactOptional(),
    }),
  }),
  undoRename: z.strictObject({ change: z.string().max(100) }),
} satisfies Schemas<Pick<Api, 'reviews'>>['reviews'];
