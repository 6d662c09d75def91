import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconTrophy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { TRAITS } from '#core/growth/trait';
import type { Win } from '#core/growth/win';
import {
  firstWins,
  groupWins,
  type Period,
  PERIODS,
  type WinsOfStretch,
} from '#core/growth/wins/period';
import { useWins } from '../../data/growth-queries';
import { EmptyState } from '../../look/empty-state';
import { useNow } from '../../look/use-now';
import { ProblemAlert } from '../../parts/problem-alert';
import { CopyWinDialog } from './copy-win-dialog';
import { ExportWinsDialog } from './export-wins-dialog';
import classes from './growth.module.css';
import { OffersDialog } from './offers-dialog';
import { OpenOutcomes } from './open-outcomes';
import { WinDialog, type WinStart } from './win-dialog';
import { WinForm } from './win-form';
import { WinRow } from './win-row';

/** So many are shown at first. */
const FIRST = 40;

const PERIOD_WORDS: Readonly<Record<Period, string>> = {
  week: 'Week',
  quarter: 'Quarter',
  year: 'Year',
};

type WinsDialog =
  | { readonly name: 'win'; readonly start: WinStart }
  | { readonly name: 'copy'; readonly win: Win }
  | { readonly name: 'offers' }
  | { readonly name: 'export' };

interface WinsViewProps {
  readonly onOpen: (id: string) => void;
  /** Saves what is still being typed in an entry. */
  readonly onBefore: () => Promise<void>;
}

/** The private log of what went well, by stretches of time, the latest first. */
export function WinsView({ onOpen, onBefore }: WinsViewProps) {
  const { data: wins, error } = useWins();
  const [shown, setShown] = useState(FIRST);
  const [dialog, ask] = useState<WinsDialog | null>(null);
  const [kept, setPeriod] = useLocalStorage<Period>({
    key: 'outloud-wins-period',
    defaultValue: 'quarter',
    getInitialValueInEffect: false,
  });
  const period = PERIODS.find((one) => one === kept) ?? 'quarter';
  const today = useNow().toLocaleDateString('sv');
  const stretches = useMemo(() => groupWins(wins ?? [], period, today), [wins, period, today]);
  if (error !== null) return <ProblemAlert title="Wins could not be read" problem={error} />;
  if (wins === undefined) return null;
  const close = (): void => ask(null);
  return (
    <>
      <WinForm />
      <Group gap={6} px="md" pb={10} justify="space-between">
        <SegmentedControl<Period>
          size="xs"
          aria-label="Wins by"
          value={period}
          onChange={setPeriod}
          data={PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
        />
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => ask({ name: 'offers' })}>
            Find Wins…
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={wins.length === 0}
            onClick={() => ask({ name: 'export' })}
          >
            Export…
          </Button>
        </Group>
      </Group>
      {wins.length === 0 ? (
        <EmptyState icon={IconTrophy} title="No win yet">
          Write down what you did and what came of it while you remember it. It stays here: wins are
          never published.
        </EmptyState>
      ) : (
        <>
          <OpenOutcomes wins={wins} onBefore={onBefore} />
          {firstWins(stretches, shown).map((stretch) => (
            <section key={stretch.name} aria-label={stretch.name}>
              <StretchHead stretch={stretch} isYear={period === 'year'} />
              <ul className={classes.rows}>
                {stretch.wins.map((win) => (
                  <WinRow
                    key={win.id}
                    win={win}
                    onOpen={onOpen}
                    onChange={() => ask({ name: 'win', start: { as: 'change', win } })}
                    onCopy={() => ask({ name: 'copy', win })}
                  />
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
      {dialog?.name === 'win' && (
        <WinDialog start={dialog.start} onBefore={onBefore} onClose={close} />
      )}
      {dialog?.name === 'copy' && (
        <CopyWinDialog win={dialog.win} onBefore={onBefore} onClose={close} />
      )}
      {dialog?.name === 'offers' && <OffersDialog onBefore={onBefore} onClose={close} />}
      {dialog?.name === 'export' && <ExportWinsDialog onBefore={onBefore} onClose={close} />}
    </>
  );
}

/** When it was, and how many wins show each trait: one that none shows is seen. */
function StretchHead({
  stretch,
  isYear,
}: {
  readonly stretch: WinsOfStretch;
  readonly isYear: boolean;
}) {
  const { name, from, to, wins, traits } = stretch;
  return (
    <>
      <h2 className={classes.quarter}>
        {name}
        {!isYear && (
          <Text span size="xs" c="dimmed">
            {' '}
            {from} – {to}
          </Text>
        )}
      </h2>
      {wins.length === 0 ? (
        <p className={classes.traits}>Nothing yet. What went well, if only a little?</p>
      ) : (
        <p className={classes.traits}>
          {TRAITS.map((trait) => (
            <span
              key={trait}
              className={classes.trait}
              data-empty={traits[trait] === 0 || undefined}
            >
              {trait} {traits[trait] === 0 ? 'none' : traits[trait].toLocaleString('en')}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
