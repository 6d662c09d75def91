import { ActionIcon, Button, Group, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CriterionLine } from '#contract/growth/criteria';
import { shownTitle } from '#core/shown-title';
import { api } from '../../../api';
import { KINDS } from '../../../look/kinds';
import { attempt } from '../../../look/notices';
import type { CriteriaHost } from './criteria-host';
import { adviseState, STATES, tellState } from './criterion-states';
import { tellClaim } from './tell-claim';
import classes from './criteria.module.css';

interface CriterionRowProps {
  readonly row: CriterionLine;
  /** The level that begins with it; '' where it goes on. */
  readonly heading: string;
  readonly host: CriteriaHost;
  readonly onAdd: () => void;
}

/** A criterion with its state, and its evidence when it is opened. */
export function CriterionRow({ row, heading, host, onAdd }: CriterionRowProps) {
  const { criterion, state, evidence } = row;
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  const advice = adviseState(state);
  return (
    <li>
      {heading !== '' && <h2 className={classes.level}>{heading}</h2>}
      <UnstyledButton
        className={classes.row}
        aria-expanded={isOpen}
        aria-controls={body}
        data-state={state}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.sign} aria-hidden>
          {STATES[state].sign}
        </span>
        <span className={classes.words}>{criterion.words}</span>
        <span className={classes.about}>{tellState(row)}</span>
      </UnstyledButton>
      <div id={body} className={classes.body} hidden={!isOpen}>
        {isOpen && (
          <>
            {advice !== null && <p className={classes.advice}>{advice}</p>}
            <EvidenceList row={row} host={host} />
            <Group gap={6} pl={10} pb={6}>
              <Button size="compact-xs" disabled={host.readOnly} onClick={onAdd}>
                Add Evidence…
              </Button>
              {state !== 'proven' && (
                <Button size="compact-xs" variant="default" onClick={host.onWins}>
                  Jot a Win
                </Button>
              )}
            </Group>
            {evidence.length > 0 && <p className={classes.advice}>{tellTraits(row)}</p>}
          </>
        )}
      </div>
    </li>
  );
}

function EvidenceList({ row, host }: Pick<CriterionRowProps, 'row' | 'host'>) {
  const { criterion, evidence } = row;

  async function unlink(id: string): Promise<void> {
    const changed = await attempt('The evidence was not taken out', async () => {
      await host.onBefore();
      return api.criteria.unlink({ name: criterion.name, ids: [id] });
    });
    if (changed !== null) tellClaim(changed, 'Taken out of', host.onUndo);
  }

  if (evidence.length === 0) return null;
  const more = row.count - evidence.length;
  return (
    <ul className={classes.evidence} aria-label={`Evidence for “${criterion.words}”`}>
      {evidence.map(({ id, title, day, kind, for: people }) => {
        const name = shownTitle(title);
        const about = [KINDS[kind].one, day, people.length > 0 ? `for ${people.join(', ')}` : ''];
        return (
          <li key={id} className={classes.piece}>
            <UnstyledButton
              className={classes.open}
              data-preview-id={id}
              onClick={() => host.onOpen(id)}
            >
              <span className={classes.title}>{name}</span>
              <span className={classes.about}>{about.filter((one) => one !== '').join(' · ')}</span>
            </UnstyledButton>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              disabled={host.readOnly}
              aria-label={`Take out “${name}”`}
              onClick={() => void unlink(id)}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        );
      })}
      {more > 0 && (
        <li className={classes.advice}>And {more.toLocaleString('en')} older, in the lists.</li>
      )}
    </ul>
  );
}

function tellTraits({ traits }: CriterionLine): string {
  const shown = traits.filter(({ count }) => count > 0);
  if (shown.length === 0) return 'No trait is named in this evidence.';
  return shown.map(({ trait, count }) => `${trait} ${count}`).join(' · ');
}
