import { Button, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { addDays } from '#core/growth/day';
import type { Reminder } from '#core/growth/conversation/reminder';
import { api } from '../../../api';
import { useReminder, useReminderChoices } from '../../../data/conversation-queries';
import { attempt } from '../../../look/notices';
import classes from './conversation.module.css';

/** How long nothing is said after “later”, in days. */
const LATER = 14;

const MONTHS = Array.from({ length: 12 }, (_, month) => ({
  value: String(month + 1),
  label: new Date(2024, month, 1).toLocaleDateString('en', { month: 'long' }),
}));

/** Whether a conversation is due, in one calm line, and when to be reminded of it. */
export function ReminderLine({ today }: { readonly today: string }) {
  const reminder = useReminder().data ?? null;
  const choices = useReminderChoices().data;
  const label = useId();
  if (choices === undefined) return null;
  const { season, snoozedUntil } = choices;

  const choose = (changes: Parameters<typeof api.conversation.choose>[0]): void =>
    void attempt('The reminder was not changed', () => api.conversation.choose(changes));

  return (
    <section className={classes.panel} aria-label="Reminder">
      {reminder !== null && (
        <div className={classes.line}>
          <p className={classes.words}>{tellReminder(reminder)}</p>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => choose({ snoozedUntil: addDays(today, LATER) })}
          >
            Later
          </Button>
        </div>
      )}
      {snoozedUntil !== null && snoozedUntil > today && (
        <div className={classes.line}>
          <p className={classes.words}>Nothing is said before {snoozedUntil}.</p>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => choose({ snoozedUntil: null })}
          >
            Remind Me Again
          </Button>
        </div>
      )}
      <div className={classes.line}>
        <span className={classes.about} id={label}>
          Review season
        </span>
        <NativeSelect
          size="xs"
          aria-labelledby={label}
          data={[{ value: '', label: 'no month' }, ...MONTHS]}
          value={season === null ? '' : String(season)}
          onChange={({ currentTarget: { value } }) =>
            choose({ season: value === '' ? null : Number(value) })
          }
        />
      </div>
    </section>
  );
}

function tellReminder({ quarter, day, reason }: Reminder): string {
  switch (reason) {
    case 'next':
      return `You agreed to talk about your growth on ${day}.`;
    case 'season':
      return `Review season begins on ${day}. Talk about your growth before it does.`;
    case 'quarter':
      return `There was no conversation about your growth in ${quarter} yet. The quarter ends on ${day}.`;
  }
}
