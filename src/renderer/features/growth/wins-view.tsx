import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconTrophy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Win } from '#core/growth/win';
import { api } from '../../api';
import { useWins } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { attempt } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import { CriteriaField, linkCriteria } from './criteria/criteria-field';
import classes from './growth.module.css';
import { JottedForm } from './jotted-form';

/** So many are shown at first. */
const FIRST = 100;

interface WinsViewProps {
  readonly onOpen: (id: string) => void;
}

/** The private log of what went well, by quarter, the latest first. */
export function WinsView({ onOpen }: WinsViewProps) {
  const { data: wins, error } = useWins();
  const [shown, setShown] = useState(FIRST);
  if (error !== null) return <ProblemAlert title="Wins could not be read" problem={error} />;
  if (wins === undefined) return null;
  return (
    <>
      <WinForm />
      {wins.length === 0 ? (
        <EmptyState icon={IconTrophy} title="No win yet">
          Write down what you did and what came of it while you remember it. It stays here: wins are
          never published.
        </EmptyState>
      ) : (
        <>
          {byQuarter(wins.slice(0, shown)).map(([quarter, ofQuarter]) => (
            <section key={quarter} aria-label={quarter}>
              <h2 className={classes.quarter}>{quarter}</h2>
              <ul className={classes.rows}>
                {ofQuarter.map((win) => (
                  <WinRow key={win.id} win={win} onOpen={onOpen} />
                ))}
              </ul>
            </section>
          ))}
          {shown < wins.length && (
            <Button
              fullWidth
              variant="subtle"
              size="compact-xs"
              onClick={() => setShown(shown * 4)}
            >
              Show More of {wins.length.toLocaleString('en')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function WinRow({ win, onOpen }: { readonly win: Win } & WinsViewProps) {
  const came = [win.outcome, win.number].filter((part) => part !== '').join(', ');
  return (
    <li>
      <UnstyledButton className={classes.proof} onClick={() => onOpen(win.id)}>
        <span className={classes.words}>{win.title.trim() || 'Untitled'}</span>
        <span className={classes.about}>
          {win.day} · {came === '' ? 'What came of it isn’t said yet' : came}
        </span>
      </UnstyledButton>
    </li>
  );
}

/** A win in two lines: what was done, and what came of it. */
function WinForm() {
  const [outcome, setOutcome] = useState('');
  const [said, setSaid] = useState('');
  const [criteria, setCriteria] = useState<readonly string[]>([]);

  const keep = async (text: string): Promise<boolean> => {
    const kept = await attempt('The win was not kept', () =>
      api.growth.addWin({ text, ...(outcome.trim() !== '' && { outcome }) }),
    );
    if (kept === null) return false;
    await attempt('The win is kept, but not linked to its criteria', () =>
      linkCriteria(kept.id, criteria),
    );
    setOutcome('');
    setCriteria([]);
    return true;
  };

  return (
    <JottedForm
      label="What you did"
      placeholder="What did you do?"
      button="Keep Win"
      kept="The win is kept."
      onKeep={keep}
      onText={setSaid}
    >
      <TextInput
        size="xs"
        aria-label="What came of it"
        placeholder="What came of it?"
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
      />
      <CriteriaField text={`${said} ${outcome}`} names={criteria} onNames={setCriteria} />
    </JottedForm>
  );
}

/** They come the latest first. */
function byQuarter(wins: readonly Win[]): readonly (readonly [string, readonly Win[]])[] {
  const quarters = new Map<string, Win[]>();
  for (const win of wins) {
    const [year = '', month = '1'] = win.day.split('-');
    const name = `${year} Q${Math.ceil(Number(month) / 3)}`;
    quarters.set(name, [...(quarters.get(name) ?? []), win]);
  }
  return [...quarters];
}
