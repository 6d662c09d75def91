import { Button, Text } from '@mantine/core';
import {
  IconCheck,
  IconClockPause,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrendingDown,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { PresentedTalk, PresenterState } from '#contract/talks/presenting';
import { formatClock } from '#core/exact-date';
import { elapsedTime, type ShowAction } from '#core/talk/presenting/show';
import { paceOf, standAt, tellPace, type Timeline } from '#core/talk/presenting/timeline';
import { tellClock } from '#core/talk/tell-duration';
import classes from './show-head.module.css';

interface ShowHeadProps {
  readonly talk: PresentedTalk;
  readonly state: PresenterState;
  readonly timeline: Timeline;
  readonly onAct: (action: ShowAction) => void;
}

const PACE_ICONS = {
  ahead: IconTrendingUp,
  'in time': IconCheck,
  behind: IconTrendingDown,
} as const;

/** Where the talk stands: which slide, for how long, and against the plan. */
export function ShowHead({ talk, state, timeline, onAct }: ShowHeadProps) {
  const { show, now, mode } = state;
  const page = talk.pages[show.page];
  const { elapsed, left, behind } = standAt(timeline, show.page, elapsedTime(show, now));
  const isRunning = show.since !== null;
  const pace = paceOf(behind);
  const Sign = isRunning ? PACE_ICONS[pace] : IconClockPause;
  return (
    <section className={classes.head} aria-label="Where the talk stands">
      <div className={classes.place}>
        <Text component="h1" size="lg" fw={600} truncate>
          {talk.title}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {mode === 'rehearse' ? 'Rehearsal · ' : ''}Slide {show.page + 1} of {show.pages}
          {page !== undefined && page.section !== '' ? ` · ${page.section}` : ''}
        </Text>
        {talk.isPrivate && (
          <Text size="sm" c="var(--mantine-color-error)">
            This talk is private, and the audience sees it all the same.
          </Text>
        )}
      </div>
      <div className={classes.clock}>
        <Figure label="Elapsed" value={tellClock(elapsed)} isLarge />
        <Button
          variant={show.started === null ? 'filled' : 'default'}
          size="compact-md"
          leftSection={isRunning ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onAct({ do: 'toggleClock' })}
        >
          {isRunning ? 'Pause' : show.started === null ? 'Start' : 'Go on'}
        </Button>
        <Figure label={left < 0 ? 'Over' : 'Left'} value={tellClock(left)} isLarge />
        <span className={classes.pace} data-pace={isRunning ? pace : 'stands'}>
          <Sign size={18} aria-hidden />
          {isRunning
            ? tellPace(behind)
            : show.started === null
              ? 'Starts with the next slide'
              : `Paused, ${tellPace(behind).toLowerCase()}`}
        </span>
        <Figure label="Now" value={formatClock(new Date(now))} />
      </div>
      <div className={classes.bar} aria-hidden>
        <span
          data-over={left < 0 || undefined}
          style={{ width: `${Math.min(100, (elapsed / Math.max(timeline.room, 1)) * 100)}%` }}
        />
      </div>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly isLarge?: boolean;
}

function Figure({ label, value, isLarge = false }: FigureProps) {
  return (
    <span className={classes.figure} data-large={isLarge || undefined}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value}</span>
    </span>
  );
}
