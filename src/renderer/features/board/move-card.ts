import type { BoardCard } from '#contract/drafts/drafting';
import type { Stage } from '#core/draft/draft';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import { STAGES } from '../../look/stage-badge';

/** Moves a draft to another stage and offers to take that back. @returns whether it was moved */
export async function moveCard(
  card: BoardCard,
  stage: Stage,
  onBefore: () => Promise<void>,
): Promise<boolean> {
  const done = await attempt('The draft was not moved', async () => {
    await onBefore();
    return api.drafts.plan({ id: card.id, changes: { stage } });
  });
  if (done === null) return false;
  const { change } = done;
  if (change === null) return true;
  notify(`“${shownTitle(card.title)}”: ${STAGES[stage].label}.`, {
    label: 'Undo',
    run: () =>
      void attempt('The draft was not moved back', async () => {
        await onBefore();
        await api.bulk.undo({ change });
      }),
  });
  return true;
}
