/** A gap is open until its note answers it, as its writer says. */
export const GAP_STATES = ['open', 'closed'] as const;

export type GapState = (typeof GAP_STATES)[number];
