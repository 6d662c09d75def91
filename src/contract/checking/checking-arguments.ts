import { z } from 'zod';
import { RULE_CHOICES } from '#core/check/rule';
import { entryId } from '#core/library/record';
import { wordingSchema } from '#core/library/settings';
import type { Api } from '../calls/api';
import { nothing, type Schemas } from '../calls/argument-shapes';

const rule = z.string().min(1).max(100);
const problem = z.strictObject({ id: entryId, rule, words: z.string().max(100_000).nullable() });

/** What each call of checking takes. */
export const CHECK_ARGUMENTS = {
  run: z.strictObject({
    id: entryId,
    source: z.boolean().exactOptional(),
    grammar: z.boolean().exactOptional(),
    web: z.boolean().exactOptional(),
  }),
  fix: z.strictObject({
    id: entryId,
    rules: z.array(rule).max(1000).exactOptional(),
    grammar: z.boolean().exactOptional(),
  }),
  ignore: problem.extend({ reason: z.string().trim().min(1, 'Say why it may stay').max(1000) }),
  heed: problem,
  rules: nothing,
  choose: z.strictObject({ rule, choice: z.enum([...RULE_CHOICES, 'usual']) }),
  wordings: nothing,
  setWordings: z.strictObject({ wordings: z.array(wordingSchema).max(1000) }),
} satisfies Schemas<Pick<Api, 'checks'>>['checks'];
