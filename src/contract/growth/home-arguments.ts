import { z } from 'zod';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

/** What each call about the home page takes. */
export const HOME_ARGUMENTS = {
  page: nothing,
  activity: z.strictObject({ year: z.int().min(1).max(9998) }),
} satisfies Schemas<Pick<Api, 'home'>>['home'];
