import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { EXPERIENCES } from '#core/growth/experience';
import { ROLES } from '#core/growth/role';
import { TRAITS } from '#core/growth/trait';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const line = z.string().trim().max(2000);
const day = z.string().refine(isDay, 'is no day such as 2026-03-29');
const pattern = line.min(1, 'A pattern needs a name').max(200);
const jotted = { text: z.string().max(1_000_000), day: day.exactOptional() };

/** What each call about growth takes. */
export const GROWTH_ARGUMENTS = {
  addRemark: z.strictObject({
    ...jotted,
    role: z.enum(ROLES).exactOptional(),
    pattern: pattern.exactOptional(),
    area: line.exactOptional(),
    link: line.exactOptional(),
    why: line.exactOptional(),
    constraints: line.exactOptional(),
    experience: z.enum(EXPERIENCES).exactOptional(),
  }),
  addWin: z.strictObject({
    ...jotted,
    for: line.exactOptional(),
    outcome: line.exactOptional(),
    number: line.exactOptional(),
    proof: z.array(line).max(100).exactOptional(),
    traits: z.array(z.enum(TRAITS)).max(TRAITS.length).exactOptional(),
  }),
  ledger: z.strictObject({ most: z.int().nonnegative().nullable() }),
  renamePattern: z.strictObject({ from: pattern, to: pattern }),
  writeDown: z.strictObject({ pattern, role: z.enum(ROLES) }),
  skills: nothing,
  setAreas: z.strictObject({
    areas: z
      .array(
        z.strictObject({
          name: line.min(1, 'An area needs a name').max(200),
          tags: z.array(z.string().trim().min(1).max(200)).max(1000),
        }),
      )
      .max(200)
      .nullable(),
  }),
  wins: z.strictObject({ from: day.nullable(), to: day.nullable() }),
} satisfies Schemas<Pick<Api, 'growth'>>['growth'];
