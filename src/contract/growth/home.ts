import type { Activity } from '#core/growth/activity';
import type { Reminder } from '#core/growth/conversation/reminder';
import type { Day } from '#core/growth/day';
import type { NearestDraft } from '#core/growth/home/nearest-draft';
import type { Due } from '#core/growth/recall/queue';
import type { NextStep } from '#core/growth/skill-map';
import type { EntryKind } from '#core/library/entry';
import type { LinkCandidate } from '../links/linking';

/** An entry that the home page leads to, and why, in a sentence. */
export interface HomeStep extends LinkCandidate {
  readonly why: string;
}

/** Where to go on: one thing of each kind, never a list of all that is left undone. */
export interface HomePage {
  readonly today: Day;
  /** How many entries the library holds. */
  readonly entries: number;
  /** What was made today, the latest first; a few at most. */
  readonly made: readonly (LinkCandidate & { readonly kind: EntryKind })[];
  /** How many more were made today. Offers and raises are neither named nor counted. */
  readonly moreMade: number;
  /** What is to be explained from memory today. */
  readonly due: readonly Due[];
  /** The conversation about one's growth that is due. */
  readonly reminder: Reminder | null;
  /** The draft that is nearest to going out. */
  readonly draft: NearestDraft | null;
  /** The open question that is met most often, else the oldest. */
  readonly gap: HomeStep | null;
  /** The area to go deeper in, with the entry that shows it best so far. */
  readonly deeper: (NextStep & { readonly proof: LinkCandidate | null }) | null;
}

/** The page to begin at. It is read from the list alone, without any text. */
export interface HomeCalls {
  page(): Promise<HomePage>;
  /** What was written in a year, by day and kind. @param wanted.year such as 2026 */
  activity(wanted: { year: number }): Promise<Activity>;
}
