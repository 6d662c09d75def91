import { Button, UnstyledButton } from '@mantine/core';
import type { GapNote } from '#contract/checking/gaps';
import { shownTitle } from '#core/shown-title';
import { markGap } from '../../gap-actions';
import classes from './gaps.module.css';

interface GapNoteRowProps {
  readonly note: GapNote;
  readonly onOpen: (id: string) => void;
}

/** A note that asks, and whether it has its answer. */
export function GapNoteRow({ note, onOpen }: GapNoteRowProps) {
  const { id, state, from } = note;
  const title = shownTitle(note.title);
  const isOpen = state === 'open';
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.open} data-preview-id={id} onClick={() => onOpen(id)}>
        <span className={classes.question}>{title}</span>
        <span className={classes.about}>
          {from === null ? 'Question' : `From ${shownTitle(from.title)}`}
        </span>
      </UnstyledButton>
      <Button
        size="compact-xs"
        variant={isOpen ? 'light' : 'default'}
        aria-label={isOpen ? `Close “${title}”` : `Reopen “${title}”`}
        onClick={() => void markGap(note, isOpen ? 'closed' : 'open')}
      >
        {isOpen ? 'Close' : 'Reopen'}
      </Button>
    </li>
  );
}
