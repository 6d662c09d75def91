import { useRef } from 'react';
import type { ProposalFields, TrackedProposal } from '#contract/talks/proposals';
import { api } from '../../api';
import { useProposals } from '../../data/draft-queries';
import { attempt, notify } from '../../look/notices';
import { nameOf } from './states';

interface ProposalChanges {
  readonly change: (proposal: TrackedProposal, fields: ProposalFields) => Promise<void>;
  readonly remove: (proposal: TrackedProposal) => Promise<void>;
  /** Takes the last of the changes back. */
  readonly undo: () => Promise<void>;
  /** Resolves when every change that was begun is done. */
  readonly settled: () => Promise<unknown>;
}

/** Changes proposals, with a way back. @param onBefore saves what is still being typed */
export function useProposalChanges(onBefore: () => Promise<void>): ProposalChanges {
  const proposals = useProposals();
  const past = useRef<readonly string[]>([]);
  const latest = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: a field that is left by a click on a button is changed first. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const answer = latest.current.then(task);
    latest.current = answer.catch(() => undefined);
    return answer;
  }

  async function take(failed: string, task: () => Promise<{ readonly change: string | null }>) {
    const done = await attempt(failed, async () => {
      await onBefore();
      return task();
    });
    const change = done?.change ?? null;
    if (change !== null) past.current = [...past.current, change];
    await proposals.refetch();
    return change;
  }

  async function takeBack(change: string): Promise<void> {
    past.current = past.current.filter((one) => one !== change);
    const undone = await attempt('The proposal was not changed back', async () => {
      await onBefore();
      return api.bulk.undo({ change });
    });
    const [stayed] = undone?.stayed ?? [];
    if (stayed !== undefined) notify(`“${stayed.title}” was changed since and stayed as it is.`);
    await proposals.refetch();
  }

  return {
    change: async ({ id }, fields) => {
      const failed = 'The proposal was not changed';
      await inTurn(() => take(failed, () => api.proposals.change({ id, fields })));
    },
    remove: async (proposal) => {
      const { id } = proposal;
      const failed = 'The proposal was not removed';
      const change = await inTurn(() => take(failed, () => api.proposals.remove({ id })));
      if (change === null) return;
      notify(`The proposal to ${nameOf(proposal)} is removed.`, {
        label: 'Undo',
        run: () => void inTurn(() => takeBack(change)),
      });
    },
    undo: () =>
      inTurn(async () => {
        const last = past.current.at(-1);
        if (last !== undefined) await takeBack(last);
      }),
    settled: () => latest.current,
  };
}
