import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { CriteriaOverview } from '#contract/growth/criteria';
import { CRITERION_STATES, type CriterionState } from '#core/growth/criteria/match-criteria';
import { useCriteria } from '../../../data/growth-queries';
import { EmptyState } from '../../../look/empty-state';
import { ProblemAlert } from '../../../parts/problem-alert';
import { AddEvidenceDialog } from './add-evidence-dialog';
import type { CriteriaHost } from './criteria-host';
import { CriterionRow } from './criterion-row';
import { type Order, ORDERS, sortCriteria, STATES } from './criterion-states';
import { LadderDialog } from './ladder-dialog';
import { LooseEvidence } from './loose-evidence';
import { VersionsDialog } from './versions-dialog';
import classes from './criteria.module.css';

type Open =
  | { readonly name: 'ladder' | 'versions' }
  | { readonly name: 'add'; readonly to: string };

/** What the company expects, and what there is to show for it. */
export function CriteriaView({ host }: { readonly host: CriteriaHost }) {
  const { data: overview, error } = useCriteria();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  if (error !== null) return <ProblemAlert title="Criteria could not be read" problem={error} />;
  if (overview === undefined) return null;
  return (
    <>
      {overview.versions.length === 0 ? (
        <EmptyState icon={IconStairsUp} title="No criteria yet">
          Ask your manager what the next level looks like at your company, and keep the answer here
          as it was written. Then link what you did to it, and see what is missing.
          <Group justify="center" mt="md">
            <Button
              size="compact-sm"
              disabled={host.readOnly}
              onClick={() => setOpen({ name: 'ladder' })}
            >
              Keep the Criteria…
            </Button>
          </Group>
        </EmptyState>
      ) : (
        <Ladder host={host} overview={overview} onAsk={setOpen} />
      )}
      {open?.name === 'ladder' && <LadderDialog host={host} onClose={close} />}
      {open?.name === 'versions' && (
        <VersionsDialog host={host} versions={overview.versions} onClose={close} />
      )}
      {open?.name === 'add' && (
        <AddEvidenceDialog host={host} criterion={open.to} onClose={close} />
      )}
    </>
  );
}

interface LadderProps {
  readonly host: CriteriaHost;
  readonly overview: CriteriaOverview;
  readonly onAsk: (open: Open) => void;
}

function Ladder({ host, overview, onAsk }: LadderProps) {
  const { versions, rows, loose, traits } = overview;
  const [shown, setShown] = useState<CriterionState | 'all'>('all');
  const [order, setOrder] = useState<Order>('ladder');
  const [newest] = versions;
  const count = (state: CriterionState) => rows.filter((row) => row.state === state).length;
  const listed = sortCriteria(rows, order).filter(
    ({ state }) => shown === 'all' || state === shown,
  );
  return (
    <>
      <div className={classes.head}>
        <Text size="xs" c="dimmed" className={classes.from ?? ''}>
          {newest?.source.trim() || 'Criteria'}, {newest?.day}
          {versions.length > 1 && ` · ${versions.length} versions`}
        </Text>
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => onAsk({ name: 'versions' })}>
            Versions…
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={host.readOnly}
            onClick={() => onAsk({ name: 'ladder' })}
          >
            New Version…
          </Button>
        </Group>
      </div>
      <Traits traits={traits} />
      <LooseEvidence host={host} loose={loose} />
      <Group gap={6} px="md" pb={6} wrap="nowrap">
        <NativeSelect
          size="xs"
          flex={1}
          aria-label="Which criteria"
          value={shown}
          onChange={({ currentTarget: { value } }) => setShown(value as CriterionState | 'all')}
          data={[
            { value: 'all', label: `All (${rows.length})` },
            ...CRITERION_STATES.map((state) => ({
              value: state,
              label: `${STATES[state].sign} ${STATES[state].label} (${count(state)})`,
            })),
          ]}
        />
        <NativeSelect
          size="xs"
          flex={1}
          aria-label="In which order"
          value={order}
          onChange={({ currentTarget: { value } }) => setOrder(value as Order)}
          data={(Object.keys(ORDERS) as Order[]).map((value) => ({ value, label: ORDERS[value] }))}
        />
      </Group>
      <ul className={classes.rows} aria-label="Criteria">
        {listed.map((row, at) => {
          const before = at === 0 ? undefined : listed[at - 1]?.criterion.level;
          const { level, name } = row.criterion;
          return (
            <CriterionRow
              key={name}
              row={row}
              heading={level !== before ? level : ''}
              host={host}
              onAdd={() => onAsk({ name: 'add', to: name })}
            />
          );
        })}
      </ul>
      {listed.length === 0 && (
        <Text size="sm" c="dimmed" px="md">
          No criterion is like that.
        </Text>
      )}
    </>
  );
}

/** What seniors are known by, each with how often it shows. */
function Traits({ traits }: Pick<CriteriaOverview, 'traits'>) {
  return (
    <dl className={classes.traits} aria-label="Traits">
      {traits.map(({ trait, count }) => (
        <div key={trait} className={classes.trait} data-none={count === 0 || undefined}>
          <dt>{trait}</dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
