import { Loader, Modal, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isDraftKind } from '#core/draft/draft';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { KEYS, useEntries } from '../../data/queries';
import { ComparisonView } from '../../parts/comparison-view';
import { ProblemAlert } from '../../parts/problem-alert';
import classes from './history.module.css';

interface CompareEntriesDialogProps {
  readonly row: EntryRow;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
}

/** A draft beside another one, word by word. */
export function CompareEntriesDialog({ row, onBefore, onClose }: CompareEntriesDialogProps) {
  const [other, setOther] = useState<string | null>(null);
  const title = shownTitle(row.title);
  const drafts = (useEntries().data ?? []).filter(
    ({ id, kind }) => id !== row.id && isDraftKind(kind),
  );
  const comparison = useQuery({
    queryKey: [...KEYS.history, 'entries', row.id, other],
    queryFn: async () => {
      await onBefore();
      return api.history.compareEntries({ id: row.id, with: other ?? row.id });
    },
    enabled: other !== null,
    gcTime: 0,
    retry: false,
  });

  return (
    <Modal opened onClose={onClose} title={`Compare “${title}”`} size={860}>
      <Select
        mb="sm"
        label="With"
        placeholder="Choose another draft"
        data-autofocus
        searchable
        nothingFoundMessage="No other draft fits"
        data={drafts.map(({ id, title: name }) => ({
          value: id,
          label: shownTitle(name),
        }))}
        value={other}
        onChange={setOther}
      />
      <Text size="sm" c="dimmed" mb="sm">
        Struck through is what only “{title}” says, underlined what only the other one says.
      </Text>
      <ProblemAlert title="The two can’t be compared" problem={comparison.error} />
      <div className={classes.beside}>
        {comparison.isFetching && (
          <Loader size="sm" aria-label="Comparing" className={classes.loading} />
        )}
        {comparison.data && <ComparisonView key={other} comparison={comparison.data} />}
      </div>
    </Modal>
  );
}
