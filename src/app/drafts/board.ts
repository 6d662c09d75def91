import type { BoardCard, PlanChanges } from '#contract/drafts/drafting';
import { isDraftKind, stagesOf, stageOf } from '#core/draft/draft';
import { tellDue } from '#core/draft/due';
import { readPlan, writePlan, type DraftPlan } from '#core/draft/plan';
import type { EntryRecord } from '#core/library/record';
import { inOrder } from '#core/order';
import { describeProblem, Problem } from '#core/problem';
import type { KnownDraft } from './draft-facts';
import { editFrontMatter } from '../entries/edit-front-matter';
import type { JointChanges } from '../entries/joint-changes';
import type { Session } from '../session';

/** @param today such as `2026-03-29`, where the person is */
export function toCard({ row, plan }: KnownDraft, today: string): BoardCard {
  const stage = stageOf(row);
  const isDone = stage === 'published' || stage === 'given';
  const due = plan.due === null ? null : tellDue(plan.due, today, isDone);
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    stage,
    private: row.private,
    created: row.created,
    updated: row.updated,
    ...plan,
    dueWords: due?.words ?? null,
    isOverdue: due?.isOverdue ?? false,
  };
}

/** The nearest day first, then the latest changed. */
export function compareCards(one: BoardCard, other: BoardCard): number {
  return (
    inOrder(one.due ?? '9999', other.due ?? '9999') ||
    inOrder(other.updated, one.updated) ||
    inOrder(one.id, other.id)
  );
}

/** @returns what takes it back; null where nothing was changed */
export async function planDraft(
  session: Session,
  joint: JointChanges,
  id: string,
  { stage, ...wanted }: PlanChanges,
): Promise<{ change: string | null }> {
  const record = await session.library().storage.read(id);
  const { kind, title } = record;
  if (!isDraftKind(kind)) {
    throw new Problem('bad-input', `“${title}” is no draft, so there is nothing to plan.`);
  }
  if (stage !== undefined && !stagesOf(kind).includes(stage)) {
    throw new Problem(
      'bad-input',
      `A ${kind} has no stage “${stage}”; it has ${stagesOf(kind).join(', ')}.`,
    );
  }
  const to: Partial<EntryRecord> = {
    ...(stage !== undefined && stage !== record.stage && { stage }),
    ...editPlan(record, wanted),
  };
  if (Object.keys(to).length === 0) return { change: null };
  return { change: await joint.keep([{ record, to }], null) };
}

function editPlan(record: EntryRecord, wanted: Partial<DraftPlan>): Partial<EntryRecord> {
  let frontMatter: string | null;
  try {
    frontMatter = writePlan(record.frontMatter, wanted);
  } catch (error) {
    const reason = describeProblem(error);
    throw new Problem('bad-input', `The plan of “${record.title}” was not changed. ${reason}`);
  }
  const before = readPlan(record.frontMatter);
  const isSame = JSON.stringify(readPlan(frontMatter)) === JSON.stringify(before);
  return isSame && frontMatter === record.frontMatter ? {} : editFrontMatter(record, frontMatter);
}
