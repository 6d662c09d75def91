import { z } from 'zod';
import { entryId } from '#core/library/record';
import { proposalSchema } from '#core/talk/proposal';
import { nothing, type Schemas } from '../calls/argument-shapes';
import type { ProposalCalls } from './proposals';

const line = z.string().max(2_000);
const text = z.string().max(100_000);
const { deadline, state, limit, held } = proposalSchema.shape;

const fields = z.strictObject({
  event: line.exactOptional(),
  link: line.exactOptional(),
  deadline: deadline.exactOptional(),
  state: state.exactOptional(),
  abstract: text.exactOptional(),
  limit: limit.exactOptional(),
  held: held.exactOptional(),
  remarks: text.exactOptional(),
});

const one = z.strictObject({ id: z.string().min(1).max(100) });

/** What may be asked of proposals. */
export const PROPOSAL_ARGUMENTS = {
  list: nothing,
  add: z.strictObject({ talk: entryId, fields }),
  change: z.strictObject({ ...one.shape, fields }),
  remove: one,
  form: one,
} satisfies Schemas<ProposalCalls>;
