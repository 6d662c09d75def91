import { Loader, SegmentedControl, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { EntryVersion } from '#contract/library/history';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { formatExact } from '#core/exact-date';
import { ComparisonView } from '../../parts/comparison-view';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './history.module.css';

interface ComparisonPaneProps {
  readonly id: string;
  readonly version: EntryVersion;
  /** The version before it, or null for the oldest. */
  readonly before: EntryVersion | null;
  /** What the version is called. */
  readonly name: ReactNode;
}

/** A version compared with now, or with the one before it. */
export function ComparisonPane({ id, version, before, name }: ComparisonPaneProps) {
  const [against, setAgainst] = useState<'now' | 'before'>('now');
  const versions =
    against === 'now' || before === null
      ? { id, version: version.name }
      : { id, version: before.name, to: version.name };
  const comparison = useQuery({
    queryKey: [...KEYS.history, id, versions],
    queryFn: () => api.history.compare(versions),
    gcTime: 0,
    retry: false,
  });
  const saved = formatExact(version.saved);

  return (
    <section className={classes.pane} aria-label="What changed">
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          {against === 'now' ? `Since ${saved}` : `Written until ${saved}`}
        </Text>
        {before !== null && (
          <SegmentedControl
            size="xs"
            aria-label="Compare with"
            data={[
              { value: 'now', label: 'Until now' },
              { value: 'before', label: 'From the one before' },
            ]}
            value={against}
            onChange={(value) => setAgainst(value === 'now' ? 'now' : 'before')}
          />
        )}
      </div>
      {name}
      <ProblemAlert title="This version can’t be shown" problem={comparison.error} />
      {comparison.isPending && (
        <Loader size="sm" aria-label="Comparing" className={classes.loading} />
      )}
      {comparison.data && <ComparisonView key={against} comparison={comparison.data} />}
    </section>
  );
}
