import { wordsAt } from './problem-place';
import type { CheckedDraft, Finding, Rule, RuleChoice, Severity } from './rule';

/** A rule without what finds its problems, for those that are found elsewhere. */
export type RuleAbout = Omit<Rule, 'check'>;

/** By the ids of rules; what is left out is as the rule says. */
export type RuleChoices = Readonly<Record<string, RuleChoice>>;

/** A problem of one draft that is to be left as it is. */
export interface Ignored {
  readonly rule: string;
  /** The words that it was found at, '' for the draft as a whole; null for all of the rule's. */
  readonly words: string | null;
  /** Why it may stay, in the writer's words. */
  readonly reason: string;
}

/** A finding as lists show it. */
export interface DraftProblem extends Finding {
  readonly rule: RuleAbout;
  readonly severity: Severity;
  /** What it was found at, see `Ignored`. */
  readonly words: string;
}

/** A problem that is left as it is. */
export interface IgnoredProblem extends DraftProblem {
  readonly reason: string;
  /** Whether its rule is ignored in the whole draft. */
  readonly everywhere: boolean;
}

/** What checking a draft has found. */
export interface DraftCheck {
  /** Errors first, then in the order of the text. */
  readonly problems: readonly DraftProblem[];
  readonly ignored: readonly IgnoredProblem[];
  /** Whether no error is left. */
  readonly ready: boolean;
}

/** Findings that did not come from a rule's own `check`. */
export interface FoundElsewhere {
  readonly rule: RuleAbout;
  readonly findings: readonly Finding[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];

/** What a rule counts as, or `off`. */
export function choiceOf(rule: RuleAbout, choices: RuleChoices): RuleChoice {
  return choices[rule.id] ?? (rule.isOff === true ? 'off' : rule.severity);
}

/**
 * Checks a draft by every rule that is not off.
 *
 * @param found what was found beside the rules, such as by the grammar
 */
export function checkDraft(
  draft: CheckedDraft,
  rules: readonly Rule[],
  {
    choices = {},
    ignored = [],
    found = [],
  }: {
    readonly choices?: RuleChoices;
    readonly ignored?: readonly Ignored[];
    readonly found?: readonly FoundElsewhere[];
  } = {},
): DraftCheck {
  const findings = [
    ...rules.map((rule) => ({ rule, find: () => rule.check(draft) })),
    ...found.map(({ rule, findings: known }) => ({ rule, find: () => known })),
  ];
  const problems = findings.flatMap(({ rule, find }, at) => {
    const severity = choiceOf(rule, choices);
    if (severity === 'off') return [];
    return find().map((finding) => ({
      at,
      problem: { ...finding, rule: aboutRule(rule), severity, words: wordsAt(draft, finding) },
    }));
  });
  const sorted = problems
    .toSorted((a, b) => compare(draft, a.problem, b.problem) || a.at - b.at)
    .map(({ problem }) => problem);
  const reasons = new Map(ignored.map((one) => [keyOf(one.rule, one.words), one.reason]));
  const left: DraftProblem[] = [];
  const leftAlone: IgnoredProblem[] = [];
  for (const problem of sorted) {
    const own = reasons.get(keyOf(problem.rule.id, problem.words));
    const reason = own ?? reasons.get(keyOf(problem.rule.id, null));
    if (reason === undefined) left.push(problem);
    else leftAlone.push({ ...problem, reason, everywhere: own === undefined });
  }
  return {
    problems: left,
    ignored: leftAlone,
    ready: left.every(({ severity }) => severity !== 'error'),
  };
}

/** Data alone, to be handed on. */
function aboutRule({ id, group, severity, title, why, isOff }: RuleAbout): RuleAbout {
  return { id, group, severity, title, why, ...(isOff && { isOff }) };
}

function keyOf(rule: string, words: string | null): string {
  return JSON.stringify([rule, words]);
}

function compare(draft: CheckedDraft, a: DraftProblem, b: DraftProblem): number {
  const severity = ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity);
  return severity || comparePaths(pathOf(draft, a), pathOf(draft, b)) || startOf(a) - startOf(b);
}

/** What concerns the draft as a whole comes before its text. */
function pathOf(draft: CheckedDraft, { place, node }: Finding): readonly number[] {
  if (node !== undefined) return node;
  return place === null ? [] : (draft.blocks[place.block]?.path ?? []);
}

function startOf({ place }: Finding): number {
  return place?.from ?? 0;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (const [depth, one] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (one !== other) return one - other;
  }
  return a.length - b.length;
}
