import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Settings, SettingsChanges } from '#contract/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { attempt } from '../../look/notices';

const MB = 1_000_000;
const LIMITS = [50 * MB, 200 * MB, 500 * MB, 2000 * MB, 10_000 * MB, null];
const DAYS = [7, 30, 90, 365, null];

/** How much of the disk versions may take, and how long the trash keeps what was deleted. */
export function KeepingChoice() {
  const client = useQueryClient();
  const settings = useSettings().data;
  const use = useQuery({
    queryKey: [...KEYS.history, 'use'],
    queryFn: () => api.history.use(),
    staleTime: 0,
  }).data;
  if (!settings) return null;

  async function change(changes: SettingsChanges): Promise<void> {
    const changed = await attempt('The setting was not changed', () =>
      api.settings.change(changes),
    );
    if (changed === null) return;
    client.setQueryData<Settings>(KEYS.settings, changed);
    await client.invalidateQueries({ queryKey: KEYS.history });
    await client.invalidateQueries({ queryKey: KEYS.trash });
  }

  const { historyLimit, trashDays } = settings;
  return (
    <section>
      <Title order={3} mb={8}>
        Versions and trash
      </Title>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" component="label" htmlFor="history-limit">
          Versions take at most
        </Text>
        <NativeSelect
          id="history-limit"
          size="xs"
          data={withChosen(LIMITS, historyLimit).map((value) => ({
            value: String(value),
            label: value === null ? 'No limit' : formatBytes(value),
          }))}
          value={String(historyLimit)}
          onChange={({ currentTarget: { value } }) =>
            void change({ historyLimit: value === 'null' ? null : Number(value) })
          }
        />
      </Group>
      <Text size="xs" c="dimmed" mt={4} mb={10}>
        {use === undefined
          ? 'Counting…'
          : `${use.versions.toLocaleString('en')} earlier versions take ${formatBytes(use.bytes)} now. The oldest go first when there is no more room.`}
      </Text>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" component="label" htmlFor="trash-days">
          Delete from the trash for ever after
        </Text>
        <NativeSelect
          id="trash-days"
          size="xs"
          data={withChosen(DAYS, trashDays).map((value) => ({
            value: String(value),
            label: value === null ? 'Never' : `${value} days`,
          }))}
          value={String(trashDays)}
          onChange={({ currentTarget: { value } }) =>
            void change({ trashDays: value === 'null' ? null : Number(value) })
          }
        />
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        When a library is opened, and once a day. The trash lists what went.
      </Text>
    </section>
  );
}

/** The values to choose from, with the one that was chosen from a terminal. */
function withChosen(
  values: readonly (number | null)[],
  chosen: number | null,
): readonly (number | null)[] {
  if (values.includes(chosen)) return values;
  return [...values, chosen].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
}

function formatBytes(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes >= 1000 * MB) return `${bytes / (1000 * MB)} GB`;
  return `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;
}
