import { Button, UnstyledButton } from '@mantine/core';
import type { FoundGap } from '#contract/checking/gaps';
import type { SearchPlace } from '#core/search/search';
import { askForGap } from '../../gap-actions';
import classes from './gaps.module.css';

interface FoundRowProps {
  readonly gap: FoundGap;
  readonly onOpen: (id: string, place?: SearchPlace) => void;
}

/** A gap that a rule finds in a draft: leads to its place, and can become a note. */
export function FoundRow({ gap, onOpen }: FoundRowProps) {
  const { draft, rule, words, title, message, place, question } = gap;
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.open}
        title={message}
        onClick={() => onOpen(draft.id, place ?? undefined)}
      >
        <span className={classes.words}>{words === '' ? draft.title : words}</span>
        <span className={classes.about}>{title}</span>
      </UnstyledButton>
      <Button
        size="compact-xs"
        variant="light"
        aria-label={`Make a note of “${words}”`}
        onClick={() => void askForGap({ id: draft.id, rule, words, question }, (id) => onOpen(id))}
      >
        Make Note
      </Button>
    </li>
  );
}
