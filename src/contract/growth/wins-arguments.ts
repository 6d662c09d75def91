import { z } from 'zod';
import { isDay } from '#core/document/front-matter/property';
import { BRAG_FORMATS, BRAG_KINDS, BRAG_LANGUAGES } from '#core/growth/brag/brag-language';
import { TRAITS } from '#core/growth/trait';
import { entryId } from '#core/library/record';
import type { Api } from '../calls/api';
import { folder, nothing, type Schemas } from '../calls/argument-shapes';
import { GROWTH_ARGUMENTS } from './growth-arguments';

const line = z.string().trim().max(2000);
const day = z.string().refine(isDay, 'is no day such as 2026-03-29');
const key = z.string().min(1).max(1000);
const email = z.string().trim().min(1).max(320);
const brag = z.strictObject({
  kind: z.enum(BRAG_KINDS),
  format: z.enum(BRAG_FORMATS),
  language: z.enum(BRAG_LANGUAGES),
  from: day.nullable(),
  to: day.nullable(),
  folder,
  name: z.string().trim().min(1).max(200),
});

/** What each call about wins takes. */
export const WIN_ARGUMENTS = {
  change: z.strictObject({
    id: entryId,
    fields: z.strictObject({
      title: line.min(1, 'A win needs to say what was done').exactOptional(),
      day: day.exactOptional(),
      for: line.exactOptional(),
      outcome: line.exactOptional(),
      number: line.exactOptional(),
      proof: z.array(line).max(100).exactOptional(),
      traits: z.array(z.enum(TRAITS)).max(TRAITS.length).exactOptional(),
    }),
  }),
  offers: nothing,
  take: z.strictObject({ key, win: GROWTH_ARGUMENTS.addWin }),
  dismiss: z.strictObject({ key }),
  offerAgain: z.strictObject({ key }),
  repositories: nothing,
  addRepository: z.strictObject({ folder }),
  removeRepository: z.strictObject({ folder }),
  setEmails: z.strictObject({ emails: z.array(email).max(100) }),
  commits: z.strictObject({
    folder,
    since: day.nullable().exactOptional(),
    emails: z.array(email).max(100).exactOptional(),
  }),
  cancel: nothing,
  plan: brag,
  write: brag.extend({ over: z.string().max(200).nullable(), inBlog: z.boolean() }),
  copy: z.strictObject({
    id: entryId,
    draft: entryId,
    words: z.string().regex(/\S/, 'There is nothing to copy').max(100_000).exactOptional(),
  }),
} satisfies Schemas<Pick<Api, 'wins'>>['wins'];
