import type { EntryKind } from '#core/library/entry';
import type { PromiseFate } from '../conversation/promises';
import type { CriterionState } from '../criteria/match-criteria';
import type { Day } from '../day';
import type { ComparedDataPoint } from '../pay/data-point';
import type { Answered } from '../pattern';
import type { Period, Quarter } from '../quarter';
import type { Role } from '../role';
import type { Trait } from '../trait';
import type { Win } from '../win';

/** An offer or a raise as a packet has it: without the name of another that was not picked. */
export type PacketDataPoint = Omit<ComparedDataPoint, 'against' | 'created'>;

/** What shows a criterion, as far as a packet tells of it. */
export interface ShownEvidence {
  readonly id: string;
  readonly day: Day;
  readonly kind: EntryKind;
  /** '' for a remark of a review, which may be about somebody's work. */
  readonly title: string;
  /** What came of a win; '' where nobody said, and for all others. */
  readonly came: string;
  /** Who has something of a win. */
  readonly for: string;
  readonly traits: readonly Trait[];
}

/** A criterion in a packet. */
export interface PacketCriterion {
  /** With the levels that it stands below. */
  readonly name: string;
  readonly state: CriterionState;
  /** That of the period, the newest first. */
  readonly evidence: readonly ShownEvidence[];
  /** When it was shown last, up to the end of the period; null for never. */
  readonly last: Day | null;
}

/** What a conversation about growth is held with: all that happened in a period. */
export interface Packet {
  readonly period: Period;
  /** Nothing after this day is in it: the last of the period, or today. */
  readonly asOf: Day;
  /** Three, to be asked in the conversation. */
  readonly questions: readonly string[];
  /** What became of what was promised in the conversation before; null without one. */
  readonly promises: {
    readonly quarter: Quarter;
    readonly fates: readonly PromiseFate[];
  } | null;
  /** The ladder that counts; null without one. */
  readonly ladder: { readonly day: Day; readonly source: string } | null;
  /** In the order of the ladder. */
  readonly criteria: readonly PacketCriterion[];
  /** Evidence of the period for words that the ladder doesn't have. */
  readonly loose: readonly {
    readonly words: string;
    readonly evidence: readonly ShownEvidence[];
  }[];
  /** Wins of the period that are evidence for nothing, the newest first. */
  readonly others: readonly ShownEvidence[];
  /** Wins of the period of which nobody knows what came, the newest first. */
  readonly missing: readonly Pick<Win, 'id' | 'title' | 'day'>[];
  /** Of all that criteria rest on, what is the longest ago; null without any. */
  readonly oldest: { readonly name: string; readonly evidence: ShownEvidence } | null;
  /** The notes that ask something and are not answered, the newest first. */
  readonly gaps: readonly { readonly id: string; readonly title: string; readonly day: Day }[];
  readonly practice: {
    readonly deliberate: number;
    readonly passive: number;
    /** Logs that don't say which they are. */
    readonly unsaid: number;
  };
  readonly reviews: {
    readonly got: number;
    readonly gave: number;
    /** Of those that were got. */
    readonly fromMoreExperienced: number;
  };
  /** Patterns that were answered in the period, and ask for nothing at its end. */
  readonly closed: readonly {
    readonly name: string;
    readonly role: Role;
    readonly answer: Pick<Answered, 'kind' | 'day' | 'before' | 'since'>;
  }[];
  /** Offers and raises that a person picked for it; none unless they did. */
  readonly dataPoints: readonly PacketDataPoint[];
  /** How many entries that a person marked as private are in it without their titles. */
  readonly withheld: number;
}
