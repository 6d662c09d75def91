import type { Proposal, ProposalState } from '#core/talk/proposal';

/** A proposal as the list of all shows it. */
export interface TrackedProposal extends Proposal {
  readonly talk: { readonly id: string; readonly title: string };
  /** How far the deadline is, in words; null where nothing is left to be sent. */
  readonly deadlineWords: string | null;
  readonly isOverdue: boolean;
  /** What the abstract counts, in characters as people see them. */
  readonly length: number;
  /** By how many characters the abstract is longer than the event takes; null where it is not. */
  readonly over: number | null;
}

/** What is told of a proposal; what is left out is empty, or stays. */
export interface ProposalFields {
  readonly event?: string;
  /** Of the call for papers, such as `https://…`. */
  readonly link?: string;
  /** A day such as `2026-03-29`. */
  readonly deadline?: string | null;
  readonly state?: ProposalState;
  readonly abstract?: string;
  /** How many characters the event takes of an abstract. */
  readonly limit?: number | null;
  /** The day on which the talk is given. */
  readonly held?: string | null;
  readonly remarks?: string;
}

/** What talks are proposed to which events. Proposals never leave the library with their talk. */
export interface ProposalCalls {
  /** Those of all talks: what is still to be sent or told first, by deadline. */
  list(): Promise<readonly TrackedProposal[]>;
  /**
   * Proposes a talk; the abstract is the talk's own where it is left out.
   * @returns what takes it back, see `bulk.undo`
   * @throws Problem `bad-input` for an entry that is no talk
   */
  add(proposal: {
    talk: string;
    fields: ProposalFields;
  }): Promise<{ readonly id: string; readonly change: string }>;
  /**
   * Changes what is told of a proposal. A talk that was given somewhere is at the stage `given`.
   * @returns what takes it back; null where nothing was changed
   * @throws Problem `not-found`
   */
  change(proposal: {
    id: string;
    fields: ProposalFields;
  }): Promise<{ readonly change: string | null }>;
  /** @throws Problem `not-found` */
  remove(proposal: { id: string }): Promise<{ readonly change: string }>;
  /**
   * What a form of an event asks for, as Markdown: title, abstract, outline with times, bio.
   * @throws Problem `private` where it would show something private
   */
  form(proposal: { id: string }): Promise<string>;
}
