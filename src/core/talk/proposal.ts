import { z } from 'zod';

/** How far a proposal is. */
export const PROPOSAL_STATES = ['idea', 'submitted', 'accepted', 'declined', 'given'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/**
 * A talk proposed to an event. `deadline` and `held` are days, `limit` is how many characters the
 * event takes of an abstract, and `changed` is the moment of the last change: of two versions of
 * one proposal the later counts.
 */
export const proposalSchema = z.strictObject({
  id: z.string().min(1),
  event: z.string(),
  link: z.string(),
  deadline: z.iso.date().nullable(),
  state: z.enum(PROPOSAL_STATES),
  abstract: z.string(),
  limit: z.int().positive().nullable(),
  held: z.iso.date().nullable(),
  remarks: z.string(),
  changed: z.iso.datetime({ offset: true }),
});

export type Proposal = z.infer<typeof proposalSchema>;
