import { Button, Loader, Modal, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntryRow } from '#core/library/entry';
import { shownTitle } from '#core/shown-title';
import { api } from '../../api';
import { KEYS } from '../../data/queries';
import { EmptyState } from '../../look/empty-state';
import { attempt, notify } from '../../look/notices';
import { formatExact } from '#core/exact-date';
import { DialogFoot } from '../../parts/dialog-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { ComparisonPane } from './comparison-pane';
import { SnapshotForm } from './snapshot-form';
import { VersionList } from './version-list';
import { VersionName } from './version-name';
import classes from './history.module.css';

interface HistoryDialogProps {
  readonly row: EntryRow;
  readonly readOnly: boolean;
  /** Saves what is still being typed. */
  readonly onBefore: () => Promise<void>;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

/** The earlier versions of an entry: what changed since, and putting one back. */
export function HistoryDialog(props: HistoryDialogProps) {
  const { row, readOnly, onBefore, onClose, onOpen } = props;
  const { id } = row;
  const title = shownTitle(row.title);
  const [chosen, setChosen] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const history = useQuery({
    queryKey: [...KEYS.history, id],
    queryFn: async () => {
      await onBefore();
      return api.history.list({ id });
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  const versions = history.data?.versions ?? [];
  const index = Math.max(
    0,
    versions.findIndex(({ name }) => name === chosen),
  );
  const version = versions[index];

  async function restore(as: 'copy' | 'in-place'): Promise<void> {
    if (version === undefined) return;
    setRunning(true);
    const done = await attempt('The version was not restored', async () => {
      await onBefore();
      return api.history.restore({ id, version: version.name, as });
    });
    setRunning(false);
    if (done === null) return;
    onClose();
    if (done.undo === null) {
      onOpen(done.id);
      notify(`This is a copy of “${title}” as it was. The entry itself stayed as it is.`);
      return;
    }
    notify(`“${title}” is as it was on ${formatExact(version.saved)}.`, {
      label: 'Undo',
      run: () => void undo(done.undo),
    });
  }

  async function undo(name: string | null): Promise<void> {
    if (name === null) return;
    await attempt('It was not undone', async () => {
      await onBefore();
      await api.history.restore({ id, version: name, as: 'in-place' });
    });
  }

  return (
    <Modal opened onClose={onClose} title={`History of “${title}”`} size={1040}>
      {!readOnly && (
        <SnapshotForm id={id} onBefore={onBefore} onKept={() => void history.refetch()} />
      )}
      <ProblemAlert title="The history can’t be shown" problem={history.error} />
      {history.isPending && <Loader size="sm" aria-label="Reading" className={classes.loading} />}
      {history.data !== undefined && version === undefined && (
        <EmptyState icon={IconHistory} title="No earlier versions yet">
          Outloud keeps versions by itself as you write: all of a day, hourly for a week, then one a
          day.
        </EmptyState>
      )}
      {history.data !== undefined && version !== undefined && (
        <>
          <div className={classes.columns}>
            <VersionList
              history={history.data}
              chosen={version.name}
              onChoose={(name) => setChosen(name)}
            />
            <ComparisonPane
              key={version.name}
              id={id}
              version={version}
              before={versions[index + 1] ?? null}
              name={
                <VersionName
                  id={id}
                  version={version}
                  readOnly={readOnly}
                  onNamed={() => void history.refetch()}
                />
              }
            />
          </div>
          <DialogFoot>
            <Text size="xs" c="dimmed" className={classes.hint}>
              Restoring keeps the present text as a version, too.
            </Text>
            <Button variant="default" disabled={running} onClick={() => void restore('copy')}>
              Restore as Copy
            </Button>
            <Button loading={running} onClick={() => void restore('in-place')}>
              Restore
            </Button>
          </DialogFoot>
        </>
      )}
    </Modal>
  );
}
