/** The kinds of drafts: what a person writes for others. */
export const DRAFT_KINDS = ['post', 'talk'] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Whether an entry of the kind is a draft. */
export function isDraftKind(kind: string): kind is DraftKind {
  return DRAFT_KINDS.some((one) => one === kind);
}

/** How far a draft is. A post ends `published`, a talk ends `given`. */
export const STAGES = ['idea', 'drafting', 'ready', 'published', 'given'] as const;

export type Stage = (typeof STAGES)[number];

/** The stages that a draft of this kind passes through, in order. */
export function stagesOf(kind: DraftKind): readonly Stage[] {
  return kind === 'post'
    ? ['idea', 'drafting', 'ready', 'published']
    : ['idea', 'drafting', 'ready', 'given'];
}

/** How far a draft is; one that doesn’t say is being written. */
export function stageOf({ stage }: { readonly stage: Stage | null }): Stage {
  return stage ?? 'drafting';
}
