import type { ProposalFields, TrackedProposal } from '#contract/talks/proposals';

/** What a row of the proposals is drawn from, and its details with it. */
export interface ProposalRowProps {
  readonly proposal: TrackedProposal;
  readonly readOnly: boolean;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onChange: (fields: ProposalFields) => void;
  readonly onRemove: () => void;
  readonly onCopy: () => void;
  /** The talk's own abstract takes the place of the proposal's. */
  readonly onTalkAbstract: () => void;
  readonly onTalk: () => void;
  /** On to the next row. */
  readonly onEnter: () => void;
}
