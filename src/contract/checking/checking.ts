import type { DocumentRange } from '#core/check/problem-place';
import type { Fix, ProblemPlace, RuleChoice, RuleGroup, Severity, Wording } from '#core/check/rule';

/** Where in the Markdown of an entry a problem is. */
export interface SourceRange {
  /** In UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
}

/** A problem of a draft, as windows and scripts see it. */
export interface CheckProblem {
  /** The rule's id. */
  readonly rule: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** The rule's name. */
  readonly title: string;
  /** Why the rule is there, in a sentence. */
  readonly why: string;
  /** What is wrong here and what to do. */
  readonly message: string;
  /** What it was found at; '' for the draft as a whole. */
  readonly words: string;
  /** Null for the draft as a whole, and for what has no text. */
  readonly place: ProblemPlace | null;
  /** Where in the document of the entry; null for the draft as a whole. */
  readonly range: DocumentRange | null;
  /** Told when it was asked for. */
  readonly source?: SourceRange | null;
  readonly fix?: Fix;
  /** The question that a note should answer, where it is a gap. */
  readonly question?: string;
}

/** A problem that is left as it is, and why. */
export interface IgnoredProblem extends CheckProblem {
  readonly reason: string;
  /** Whether its rule is ignored in the whole draft. */
  readonly everywhere: boolean;
}

/** What checking a draft has found. The same draft gives the same report. */
export interface CheckReport {
  /** The revision that was checked. */
  readonly revision: number;
  /** Errors first, then in the order of the text. */
  readonly problems: readonly CheckProblem[];
  readonly ignored: readonly IgnoredProblem[];
  /** Whether no error is left. */
  readonly ready: boolean;
}

/** A rule of checking and what it counts as in this library. */
export interface RuleState {
  readonly id: string;
  readonly group: RuleGroup;
  readonly title: string;
  readonly why: string;
  readonly choice: RuleChoice;
  /** What it counts as where nothing else was chosen. */
  readonly usual: RuleChoice;
}

/** A fix that was made. */
export interface MadeFix {
  /** The rule's id. */
  readonly rule: string;
  /** What the problem was found at. */
  readonly words: string;
  /** What was done, as the fix says it. */
  readonly title: string;
}

/** Which problem of which draft. */
export interface ProblemKey {
  readonly id: string;
  readonly rule: string;
  /** Null for all problems of the rule, those that are still to come, too. */
  readonly words: string | null;
}

/** Checking drafts. All but `run` with `web` works without a network. */
export interface CheckCalls {
  /**
   * Checks a post or talk.
   * @param draft.source whether each problem's place in the Markdown is wanted, too
   * @param draft.grammar whether its grammar is looked at, too, which takes seconds at first
   * @param draft.web whether the web pages that it links to are asked for, over the network
   * @throws Problem `bad-input` when the entry is no draft
   */
  run(draft: {
    id: string;
    source?: boolean;
    grammar?: boolean;
    web?: boolean;
  }): Promise<CheckReport>;
  /**
   * Makes every fix that problems of a draft have, in one save.
   * @param draft.rules only those of these rules
   * @param draft.grammar whether slips of grammar are fixed, too
   * @returns those that were made
   */
  fix(draft: {
    id: string;
    rules?: readonly string[];
    grammar?: boolean;
  }): Promise<readonly MadeFix[]>;
  /** Leaves a problem as it is, for this reason; it stays so when the text around it changes. */
  ignore(problem: ProblemKey & { reason: string }): Promise<void>;
  /** Takes that back. @throws Problem `not-found` when it is not ignored */
  heed(problem: ProblemKey): Promise<void>;
  rules(): Promise<readonly RuleState[]>;
  /** @param rule.choice `usual` takes the choice back */
  choose(rule: { rule: string; choice: RuleChoice | 'usual' }): Promise<void>;
  /** The writer's own rules of style. */
  wordings(): Promise<readonly Wording[]>;
  /** Puts these in their place. */
  setWordings(rules: { wordings: readonly Wording[] }): Promise<void>;
}
