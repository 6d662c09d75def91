import { Button } from '@mantine/core';
import { IconPlayerPlay, IconStopwatch } from '@tabler/icons-react';
import type { ShowMode } from '#contract/talks/presenting';
import classes from './rehearsals.module.css';

interface TalkShowsProps {
  /** How often the talk was rehearsed. */
  readonly times: number;
  readonly readOnly: boolean;
  readonly onStart: (mode: ShowMode) => void;
  readonly onList: () => void;
}

/** Giving a talk, alone or before an audience, from its outline. */
export function TalkShows({ times, readOnly, onStart, onList }: TalkShowsProps) {
  return (
    <div className={classes.shows}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlayerPlay size={14} />}
        onClick={() => onStart('present')}
      >
        Present
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={readOnly}
        leftSection={<IconStopwatch size={14} />}
        onClick={() => onStart('rehearse')}
      >
        Rehearse
      </Button>
      {times > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={onList}>
          {times === 1 ? 'Rehearsed once' : `Rehearsed ${times} times`}
        </Button>
      )}
    </div>
  );
}
