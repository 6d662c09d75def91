import { Button, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupState } from '#contract/library/backup';
import { BACKUP_RHYTHMS, MOST_BACKUPS, type BackupPlan } from '#core/library/backup';
import { api } from '../../api';
import { KEYS, useBackups } from '../../data/queries';
import { formatExact } from '#core/exact-date';
import { attempt } from '../../look/notices';
import { backUpNow } from '../../parts/back-up-now';
import { ProblemAlert } from '../../parts/problem-alert';
import { TaskProgress } from '../../parts/task-progress';
import type { SettingControl } from './setting';

const LABELS = { off: 'Off', daily: 'Daily', weekly: 'Weekly' } as const;

/** Backups that are kept when nothing else was said. */
const USUAL_KEEP = 7;

/** Where and how often the library is backed up. */
export function BackupPlanChoice({ labelId }: SettingControl) {
  const client = useQueryClient();
  const state = useBackups().data;
  const [busy, setBusy] = useState(false);
  const plan = state?.plan ?? null;

  async function change(next: BackupPlan): Promise<void> {
    const changed = await attempt('The backups were not changed', () => api.backups.change(next));
    if (changed) client.setQueryData<BackupState>(KEYS.backups, changed);
  }

  async function pickFolder(): Promise<BackupPlan | null> {
    const folder = await api.desktop.chooseFolder({
      title: 'Choose a folder for backups, best on another disk',
      button: 'Choose',
    });
    if (folder === null) return null;
    return { every: 'daily', keep: USUAL_KEEP, ...plan, folder };
  }

  async function choose(every: BackupPlan['every']): Promise<void> {
    const next = plan ?? (every === 'off' ? null : await pickFolder());
    if (next !== null) await change({ ...next, every });
  }

  async function changeFolder(): Promise<void> {
    const next = await pickFolder();
    if (next !== null) await change(next);
  }

  async function backUp(): Promise<void> {
    setBusy(true);
    await backUpNow(client);
    setBusy(false);
  }

  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-labelledby={labelId}
        data={BACKUP_RHYTHMS.map((value) => ({ value, label: LABELS[value] }))}
        value={plan?.every ?? 'off'}
        onChange={(every) => void choose(every)}
      />
      {plan !== null && (
        <>
          <ProblemAlert
            title="The folder for backups can’t be used"
            problem={state?.problem ?? null}
          />
          <Group justify="space-between" wrap="nowrap" gap="md">
            <div>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {plan.folder}
              </Text>
              <Text size="xs" c="dimmed">
                {state?.latest ? `Last one: ${formatExact(state.latest.made)}` : 'None yet'}
              </Text>
            </div>
            <Button
              variant="default"
              size="xs"
              style={{ flex: 'none' }}
              leftSection={<IconFolder size={15} />}
              onClick={() => void changeFolder()}
            >
              Change…
            </Button>
          </Group>
          <Group justify="space-between" align="flex-end">
            <NumberInput
              label="Keep the newest"
              size="xs"
              w={130}
              min={1}
              max={MOST_BACKUPS}
              allowDecimal={false}
              clampBehavior="strict"
              value={plan.keep}
              onBlur={(event) => {
                const keep = Number(event.currentTarget.value);
                if (Number.isInteger(keep) && keep >= 1 && keep !== plan.keep) {
                  void change({ ...plan, keep });
                }
              }}
            />
            <Button variant="default" size="xs" loading={busy} onClick={() => void backUp()}>
              Back Up Now
            </Button>
          </Group>
          {busy && <TaskProgress task="Backing up" />}
        </>
      )}
    </Stack>
  );
}
