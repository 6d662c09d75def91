import { z } from 'zod';
import { readFrontMatter } from '#core/document/front-matter';
import { readItems } from '#core/note/read-items';
import { proposalSchema, type Proposal } from './proposal';
import { rehearsalSchema, type Rehearsal } from './rehearsal';

/** What is known of a talk beside its text. It never leaves the library with the talk. */
export interface TalkHistory {
  readonly rehearsals: Rehearsal[];
  readonly proposals: Proposal[];
}

/** Front matter has no nulls: what is not known is left out. */
const writtenRehearsal = z.object({
  ...rehearsalSchema.shape,
  slot: withNull(rehearsalSchema.shape.slot),
});
const writtenProposal = z.object({
  ...proposalSchema.shape,
  deadline: withNull(proposalSchema.shape.deadline),
  limit: withNull(proposalSchema.shape.limit),
  held: withNull(proposalSchema.shape.held),
});

function withNull<Value extends z.ZodType>(schema: Value) {
  return schema.prefault(null as z.input<Value>);
}

/**
 * Reads the rehearsals and proposals that an export has written into front matter. What can't be
 * read as one is none, and stays where it is.
 */
export function readTalkHistory(frontMatter: string | null): TalkHistory {
  const { rehearsals, proposals } = readFrontMatter(frontMatter).properties;
  return {
    rehearsals: readItems(rehearsals, writtenRehearsal),
    proposals: readItems(proposals, writtenProposal),
  };
}

/** What front matter has to say of these, where it doesn't by itself. */
export function missingTalkHistory(
  { rehearsals, proposals }: TalkHistory,
  frontMatter: string | null,
): Readonly<Record<string, unknown>> {
  const told = readTalkHistory(frontMatter);
  const isTold = (some: readonly object[], others: readonly object[]) =>
    JSON.stringify(some) === JSON.stringify(others);
  return {
    ...(!isTold(told.rehearsals, rehearsals) && { rehearsals: rehearsals.map(withoutNulls) }),
    ...(!isTold(told.proposals, proposals) && { proposals: proposals.map(withoutNulls) }),
  };
}

function withoutNulls(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}
