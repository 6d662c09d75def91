import { ActionIcon, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import classes from './check-panel.module.css';

interface ProblemPlacesProps {
  /** What was found in all of these places. */
  readonly words: string;
  /** The one that was shown last, from 0. */
  readonly at: number;
  readonly count: number;
  readonly onGo: (at: number) => void;
}

/** The places of a problem that was found more than once, to be gone through; they go round. */
export function ProblemPlaces({ words, at, count, onGo }: ProblemPlacesProps) {
  return (
    <div className={classes.places}>
      <Text size="xs" role="status">
        {at + 1} of {count} places
      </Text>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`Previous place of “${words}”`}
        onClick={() => onGo((at + count - 1) % count)}
      >
        <IconChevronUp size={15} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`Next place of “${words}”`}
        onClick={() => onGo((at + 1) % count)}
      >
        <IconChevronDown size={15} />
      </ActionIcon>
    </div>
  );
}
