import type { CriteriaComparison } from '#core/growth/criteria/compare-criteria';
import type { CriteriaVersion } from '#core/growth/criteria/criteria-version';
import type { Criterion } from '#core/growth/criteria/criterion';
import type {
  CriteriaMap,
  CriterionRow,
  LooseEvidence,
  TraitCount,
} from '#core/growth/criteria/match-criteria';
import type { Trait } from '#core/growth/trait';
import type { EntryKind } from '#core/library/entry';

/** A ladder in one line. */
export interface CriteriaVersionLine extends Omit<CriteriaVersion, 'text'> {
  /** How many criteria it has. */
  readonly count: number;
}

/** A criterion with the newest evidence for it. */
export interface CriterionLine extends CriterionRow {
  /** How much evidence there is, what is not told of too. */
  readonly count: number;
  /** Of all evidence for it. */
  readonly traits: readonly TraitCount[];
}

/** Evidence that came loose, the newest, with what it may be for now. */
export interface LooseClaim extends LooseEvidence {
  /** How much there is, what is not told of too. */
  readonly count: number;
  /** The likest first; for a person to choose from. */
  readonly nearest: readonly Criterion[];
}

/** What the company asks for, beside what there is. */
export interface CriteriaOverview extends Pick<CriteriaMap, 'traits'> {
  /** The newest first: the criteria are those of the first. */
  readonly versions: readonly CriteriaVersionLine[];
  /** In the order of the ladder. */
  readonly rows: readonly CriterionLine[];
  readonly loose: readonly LooseClaim[];
}

/** Two versions of the ladder, and what came loose between them. */
export interface CriteriaChanges extends CriteriaComparison {
  readonly before: CriteriaVersionLine;
  readonly after: CriteriaVersionLine;
  /** By the name of a criterion of the earlier one: how much evidence names it. */
  readonly evidence: Readonly<Record<string, number>>;
}

/** An entry that may be evidence. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly kind: EntryKind;
  readonly day: string;
}

/** What one entry is evidence for, and may be. */
export interface EntryClaim {
  readonly title: string;
  readonly criteria: readonly Criterion[];
  /** Words that the newest version doesn’t have. */
  readonly loose: readonly string[];
  readonly traits: readonly Trait[];
  /** All other criteria, those first that share words with the entry. */
  readonly others: readonly Criterion[];
  /** How many of the others share words with it. */
  readonly near: number;
}

/** What was changed in entries. */
export interface ClaimChange {
  /** Takes it back by `bulk.undo`; null when nothing had to be changed. */
  readonly change: string | null;
  /** How many entries were changed. */
  readonly entries: number;
}

/** What a company expects, as it was written, and the evidence for it. None of it is published. */
export interface CriteriaCalls {
  overview(): Promise<CriteriaOverview>;
  /** The criteria that a text would give. */
  read(ladder: { text: string }): Promise<readonly Criterion[]>;
  /** A version with its text. @throws Problem `not-found` */
  version(wanted: { id: string }): Promise<CriteriaVersion>;
  /**
   * Keeps a version beside those there are.
   * @param ladder.day today when it is left out
   * @throws Problem `bad-input` when no criterion is in it, or it is the newest version already
   */
  add(ladder: { text: string; source: string; day?: string }): Promise<CriteriaVersionLine>;
  /** Takes a version out. @returns what `putBack` takes @throws Problem `not-found` */
  remove(wanted: { id: string }): Promise<CriteriaVersion>;
  /** Brings back a version that was taken out. */
  putBack(version: CriteriaVersion): Promise<void>;
  /** What became of one version’s criteria in another. @throws Problem `not-found` */
  compare(versions: { before: string; after: string }): Promise<CriteriaChanges>;
  /**
   * Entries that may be evidence for a criterion and are not yet.
   * @param wanted.text what is searched for; with '' wins and what shares words with the criterion
   * come first, then the newest
   */
  candidates(wanted: { name: string; text: string }): Promise<readonly Candidate[]>;
  /**
   * Makes entries evidence for a criterion of the newest version.
   * @throws Problem `not-found` when there is no such criterion, or entry
   */
  link(claim: { name: string; ids: readonly string[] }): Promise<ClaimChange>;
  /** Takes it out of the entries. @throws Problem `not-found` */
  unlink(claim: { name: string; ids: readonly string[] }): Promise<ClaimChange>;
  /**
   * Makes the evidence for words that the ladder doesn’t have evidence for a criterion.
   * @throws Problem `not-found` when there is no such criterion
   */
  relink(claim: { words: string; name: string }): Promise<ClaimChange>;
  /** What an entry is evidence for. @throws Problem `not-found` */
  claim(entry: { id: string }): Promise<EntryClaim>;
  /** Says what an entry is evidence for; words that the ladder doesn’t have stay. */
  setClaim(claim: {
    id: string;
    names: readonly string[];
    traits: readonly Trait[];
  }): Promise<ClaimChange>;
  /** The criteria that share words with a text, the nearest first. */
  suggest(wanted: { text: string }): Promise<readonly Criterion[]>;
}
