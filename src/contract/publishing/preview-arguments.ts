import { z } from 'zod';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

/** What each call of previews takes. */
export const PREVIEW_ARGUMENTS = {
  look: z.strictObject({ target: z.string() }),
  start: z.strictObject({
    id: entryId,
    target: z.string().min(1),
    own: z.boolean().exactOptional(),
  }),
  state: nothing,
  stop: nothing,
} satisfies Schemas<Pick<Api, 'previews'>>['previews'];
