import { Button, Text } from '@mantine/core';
import { useId } from 'react';
import { useProposals } from '../../data/draft-queries';
import { nameOf, STATE_WORDS } from './states';
import classes from './proposals.module.css';

interface TalkProposalsProps {
  /** The talk's id. */
  readonly id: string;
  readonly readOnly: boolean;
  readonly onAdd: () => void;
  readonly onShowAll: () => void;
}

/** Where one talk is proposed, beside it. */
export function TalkProposals({ id, readOnly, onAdd, onShowAll }: TalkProposalsProps) {
  const all = useProposals().data ?? [];
  const heading = useId();
  const own = all.filter(({ talk }) => talk.id === id);
  return (
    <section className={classes.mine} aria-labelledby={heading}>
      <Text id={heading} size="xs" fw={600} mb={4}>
        Proposals
      </Text>
      {own.length > 0 && (
        <ul>
          {own.map((proposal) => (
            <li key={proposal.id}>
              <button type="button" className={classes.talk} onClick={onShowAll}>
                {nameOf(proposal)}
              </button>
              <Text
                span
                size="xs"
                className={classes.due ?? ''}
                data-overdue={proposal.isOverdue || undefined}
              >
                {' '}
                {tellState(proposal.state, proposal.held, proposal.deadlineWords)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <Button size="compact-xs" variant="default" onClick={onAdd}>
          Propose to an Event…
        </Button>
      )}
    </section>
  );
}

function tellState(
  state: keyof typeof STATE_WORDS,
  held: string | null,
  deadline: string | null,
): string {
  const word = STATE_WORDS[state];
  if (state === 'given' && held !== null) return `${word} on ${held}`;
  return deadline === null ? word : `${word} · ${deadline}`;
}
