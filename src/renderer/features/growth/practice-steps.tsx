import { Button, UnstyledButton } from '@mantine/core';
import type { NextStep } from '#core/growth/practice/next-steps';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { attempt, notify } from '../../look/notices';
import classes from './growth.module.css';
import type { PracticeHost } from './practice-host';

interface PracticeStepsProps extends Omit<PracticeHost, 'onPractise' | 'onWrite'> {
  readonly steps: readonly NextStep[];
}

/** The next steps that are not taken, those that wait longest first. */
export function PracticeSteps({ steps, onOpen, onUndo, onSave }: PracticeStepsProps) {
  if (steps.length === 0) return null;
  const finish = async (id: string): Promise<void> => {
    await onSave();
    const done = await attempt('It was not marked', () => api.practice.finish({ id, done: true }));
    if (done === null) return;
    notify('The step is taken.', { label: 'Undo', run: () => onUndo(done.change) });
  };
  return (
    <section aria-label="Next steps">
      <h2 className={classes.quarter}>Next steps</h2>
      <ul className={classes.rows}>
        {steps.map((step) => (
          <li key={step.id} className={classes.head}>
            <UnstyledButton className={classes.proof} onClick={() => onOpen(step.id)}>
              <span className={classes.words}>{step.next || step.title}</span>
              <span className={classes.about}>{tellDue(step)}</span>
            </UnstyledButton>
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Done: “${step.next || step.title}”`}
              onClick={() => void finish(step.id)}
            >
              Done
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tellDue({ title, next, due, left }: NextStep): string {
  const from = next === '' ? [] : [shownTitle(title)];
  if (due === null || left === null) return ['No day yet', ...from].join(' · ');
  const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
  const when =
    left < 0 ? `${days(-left)} over` : left === 0 ? 'Today' : `In ${days(left)}, on ${due}`;
  return [when, ...from].join(' · ');
}
