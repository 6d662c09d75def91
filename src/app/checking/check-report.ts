import type { CheckProblem, CheckReport, SourceRange } from '#contract/checking/checking';
import type { DraftCheck, DraftProblem } from '#core/check/check';
import { rangeOf } from '#core/check/problem-place';
import type { CheckedDraft } from '#core/check/rule';
import { findPlaces, type SourcePlaces } from '#core/document/source-places';
import type { EntryRecord } from '#core/library/record';
import { compareViews } from './compare-views';
import type { Machine } from '../machine';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';

interface Reported {
  readonly record: EntryRecord;
  readonly draft: CheckedDraft;
  readonly check: DraftCheck;
  /** Whether places in the Markdown are wanted, which takes reading it again. */
  readonly withSource: boolean;
}

interface Source {
  readonly markdown: string;
  readonly places: SourcePlaces;
}

/** What checking has found, with the places of all problems. */
export async function toReport(
  session: Session,
  machine: Machine,
  { record, draft, check, withSource }: Reported,
): Promise<CheckReport> {
  const source = withSource ? await readSource(session, machine, record) : null;
  const show = (problem: DraftProblem) => toProblem(draft, problem, source);
  return {
    revision: record.revision,
    problems: check.problems.map(show),
    ignored: check.ignored.map(({ reason, everywhere, ...problem }) => ({
      ...show(problem),
      reason,
      everywhere,
    })),
    ready: check.ready,
  };
}

async function readSource(
  session: Session,
  machine: Machine,
  record: EntryRecord,
): Promise<Source> {
  const views = await compareViews(machine, record, chosenStyle(session));
  const { markdown, document, places } = views;
  return { markdown, places: findPlaces(document, places, markdown) };
}

function toProblem(
  draft: CheckedDraft,
  problem: DraftProblem,
  source: Source | null,
): CheckProblem {
  const { rule, severity, message, words, place, fix, question } = problem;
  const range = rangeOf(draft, problem);
  return {
    rule: rule.id,
    group: rule.group,
    severity,
    title: rule.title,
    why: rule.why,
    message,
    words,
    place,
    range,
    ...(source && { source: range && toSourceRange(source, range) }),
    ...(fix && { fix }),
    ...(question !== undefined && { question }),
  };
}

function toSourceRange(
  { markdown, places }: Source,
  range: { readonly from: number; readonly to: number },
): SourceRange {
  const from = places.toOffset(range.from);
  const to = Math.max(from, places.toOffset(range.to, 'before'));
  return { from, to, line: markdown.slice(0, from).split(/\r\n|\r|\n/).length };
}
