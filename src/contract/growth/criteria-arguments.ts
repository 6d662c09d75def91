import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { criteriaVersionSchema, MOST_LADDER } from '#core/growth/criteria/criteria-version';
import { TRAITS } from '#core/growth/trait';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const day = z.string().refine(isDay, 'is no day such as 2026-03-29');
const name = z.string().trim().min(1, 'Say which criterion').max(5000);
const id = z.string().min(1).max(200);
const ids = z.array(id).min(1).max(10_000);
const text = z
  .string()
  .max(MOST_LADDER, `A ladder has at most ${MOST_LADDER.toLocaleString('en')} characters`);

/** What each call about criteria takes. */
export const CRITERIA_ARGUMENTS = {
  overview: nothing,
  read: z.strictObject({ text }),
  version: z.strictObject({ id }),
  add: z.strictObject({ text, source: z.string().trim().max(1000), day: day.exactOptional() }),
  remove: z.strictObject({ id }),
  putBack: criteriaVersionSchema,
  compare: z.strictObject({ before: id, after: id }),
  candidates: z.strictObject({ name, text: z.string().max(1000) }),
  link: z.strictObject({ name, ids }),
  unlink: z.strictObject({ name, ids }),
  relink: z.strictObject({ words: name, name }),
  claim: z.strictObject({ id }),
  setClaim: z.strictObject({
    id,
    names: z.array(name).max(1000),
    traits: z.array(z.enum(TRAITS)).max(TRAITS.length),
  }),
  suggest: z.strictObject({ text: z.string().max(1_000_000) }),
} satisfies Schemas<Pick<Api, 'criteria'>>['criteria'];
