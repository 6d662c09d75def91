import { Button, Group, Menu, Text, UnstyledButton } from '@mantine/core';
import { IconBarbell } from '@tabler/icons-react';
import { useState } from 'react';
import { type Contrast, CONTRAST_WORDS, CONTRASTS } from '#core/growth/practice/contrast';
import type { PracticeLog } from '#core/growth/practice/practice-log';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { usePractice } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './growth.module.css';
import { JottedForm } from './jotted-form';
import { PracticeBalance } from './practice-balance';
import type { PracticeHost } from './practice-host';
import { PracticeSteps } from './practice-steps';

/** So many logs are shown at first. */
const FIRST = 50;

/** What was practised on purpose, and what was only done once more. */
export function PracticeView(props: PracticeHost) {
  const { onPractise } = props;
  const { data: practice, error } = usePractice();
  const [shown, setShown] = useState(FIRST);
  if (error !== null) return <ProblemAlert title="Practice could not be read" problem={error} />;
  if (practice === undefined) return null;
  const { logs, steps, months, quarters } = practice;
  return (
    <>
      <Group px="md" pb={8}>
        <Button size="compact-sm" onClick={onPractise}>
          New Practice Log…
        </Button>
      </Group>
      <PassiveForm />
      {logs.length === 0 ? (
        <EmptyState icon={IconBarbell} title="No practice log yet">
          Write down what you set out to learn, what happened and what it taught. What you only did
          once more has its line above: it shows the balance.
        </EmptyState>
      ) : (
        <>
          <PracticeSteps steps={steps} {...props} />
          <PracticeBalance months={months} quarters={quarters} />
          <section aria-label="Logs">
            <h2 className={classes.quarter}>Logs</h2>
            <ul className={classes.rows}>
              {logs.slice(0, shown).map((log) => (
                <PracticeRow key={log.id} log={log} {...props} />
              ))}
            </ul>
          </section>
          {shown < logs.length && (
            <Button
              fullWidth
              variant="subtle"
              size="compact-xs"
              onClick={() => setShown(shown * 4)}
            >
              Show More of {logs.length.toLocaleString('en')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function PracticeRow({
  log,
  onOpen,
  onWrite,
  onUndo,
  onSave,
}: { readonly log: PracticeLog } & PracticeHost) {
  const { id, title, day, side, area } = log;
  const about = [day, side === 'passive' ? 'done once more' : 'deliberate', area];
  const turn = async (contrast: Contrast): Promise<void> => {
    await onSave();
    const turned = await attempt('It was not changed', () => api.practice.turn({ id, contrast }));
    if (turned === null) return;
    notify('It has the headings of a practice log now.', {
      label: 'Undo',
      run: () => onUndo(turned.change),
    });
    onWrite(id);
  };
  return (
    <li className={classes.head}>
      <UnstyledButton className={classes.proof} data-preview-id={id} onClick={() => onOpen(id)}>
        <span className={classes.words}>{shownTitle(title)}</span>
        <span className={classes.about}>{about.filter((part) => part !== '').join(' · ')}</span>
      </UnstyledButton>
      {side === 'passive' && (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <Button variant="default" size="compact-xs" aria-label={`Practise “${title}”`}>
              Practise It…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {CONTRASTS.map((one) => (
              <Menu.Item key={one} onClick={() => void turn(one)}>
                {CONTRAST_WORDS[one].deliberate}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

/** What was only done once more, in one line. */
function PassiveForm() {
  const keep = async (text: string): Promise<boolean> => {
    const kept = await attempt('It was not kept', () =>
      api.practice.add({ text, side: 'passive' }),
    );
    return kept !== null;
  };
  return (
    <JottedForm
      keptAs="practice"
      label="What you did once more"
      placeholder="Such as “fixed the same kind of bug again”"
      button="Keep It"
      kept="It is kept."
      onKeep={keep}
      beside={
        <Text size="xs" c="dimmed">
          Done once more, without learning
        </Text>
      }
    >
      {null}
    </JottedForm>
  );
}
