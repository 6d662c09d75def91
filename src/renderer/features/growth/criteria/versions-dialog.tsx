import { Button, Group, Modal, Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CriteriaVersionLine } from '#contract/growth/criteria';
import { api } from '../../../api';
import { KEYS } from '../../../data/queries';
import { attempt, notify } from '../../../look/notices';
import { DialogFoot } from '../../../parts/dialog-foot';
import type { CriteriaHost } from './criteria-host';
import { VersionChanges } from './version-changes';
import classes from './criteria.module.css';

interface VersionsDialogProps {
  readonly host: CriteriaHost;
  /** The newest first. */
  readonly versions: readonly CriteriaVersionLine[];
  readonly onClose: () => void;
}

/** Every version of the ladder: to read, to compare with the one before, and to take out. */
export function VersionsDialog({ host, versions, onClose }: VersionsDialogProps) {
  const [id, setId] = useState(versions[0]?.id ?? '');
  const [asking, setAsking] = useState(false);
  const at = Math.max(
    0,
    versions.findIndex((version) => version.id === id),
  );
  const chosen = versions[at];
  const before = versions[at + 1];

  async function remove(version: CriteriaVersionLine): Promise<void> {
    const removed = await attempt('The version was not removed', () =>
      api.criteria.remove({ id: version.id }),
    );
    setAsking(false);
    if (removed === null) return;
    if (versions.length === 1) onClose();
    notify(`The version of ${removed.day} is removed.`, {
      label: 'Undo',
      run: () =>
        void attempt('The version was not brought back', () => api.criteria.putBack(removed)),
    });
  }

  if (chosen === undefined) return null;
  return (
    <Modal opened onClose={onClose} title="Versions of the criteria" size={720}>
      <div className={classes.versions}>
        <Radio.Group
          aria-label="Versions"
          value={chosen.id}
          onChange={(next) => {
            setId(next);
            setAsking(false);
          }}
        >
          <Stack gap="sm">
            {versions.map((version) => (
              <Radio
                key={version.id}
                size="xs"
                value={version.id}
                label={version.day}
                description={[version.source, `${version.count} criteria`]
                  .filter((one) => one !== '')
                  .join(' · ')}
                data-autofocus={version.id === chosen.id || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <div className={classes.shown}>
          {before !== undefined && <VersionChanges before={before} after={chosen} />}
          <VersionText id={chosen.id} />
        </div>
      </div>
      {asking ? (
        <DialogFoot>
          <Text size="sm" flex={1}>
            Remove the version of {chosen.day}? What is evidence for it stays, and may come loose.
          </Text>
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep It
          </Button>
          <Button color="red" data-autofocus onClick={() => void remove(chosen)}>
            Remove
          </Button>
        </DialogFoot>
      ) : (
        <DialogFoot>
          <Group flex={1}>
            <Button
              variant="subtle"
              color="red"
              disabled={host.readOnly}
              onClick={() => setAsking(true)}
            >
              Remove…
            </Button>
          </Group>
          <Button onClick={onClose}>Done</Button>
        </DialogFoot>
      )}
    </Modal>
  );
}

/** The ladder as it was written. */
function VersionText({ id }: { readonly id: string }) {
  const { data: version } = useQuery({
    queryKey: [...KEYS.growth, 'criteria-version', id],
    queryFn: () => api.criteria.version({ id }),
    retry: false,
  });
  return (
    <ScrollArea.Autosize
      mah={260}
      mt="xs"
      type="auto"
      className={classes.text ?? ''}
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'As it was written' }}
    >
      <pre className={classes.source}>{version?.text}</pre>
    </ScrollArea.Autosize>
  );
}
