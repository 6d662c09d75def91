import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatBytes } from '#contract/library/format-bytes';
import type { SettingsChanges } from '#contract/library/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

const MB = 1_000_000;
const LIMITS = [50 * MB, 200 * MB, 500 * MB, 2000 * MB, 10_000 * MB, null];
const DAYS = [7, 30, 90, 365, null];

/** Changes how much is kept, and shows what that did to what is there. */
function useKeep(): (changes: SettingsChanges) => Promise<void> {
  const client = useQueryClient();
  const change = useChangeSettings();
  return async (changes) => {
    if ((await change(changes)) === null) return;
    await client.invalidateQueries({ queryKey: KEYS.history });
    await client.invalidateQueries({ queryKey: KEYS.trash });
  };
}

/** How much of the disk versions may take. */
export function HistoryLimitChoice({ labelId }: SettingControl) {
  const keep = useKeep();
  const limit = useSettings().data?.historyLimit;
  if (limit === undefined) return null;
  return (
    <NativeSelect
      aria-labelledby={labelId}
      size="xs"
      data={withChosen(LIMITS, limit).map((value) => ({
        value: String(value),
        label: value === null ? 'No limit' : formatBytes(value),
      }))}
      value={String(limit)}
      onChange={({ currentTarget: { value } }) =>
        void keep({ historyLimit: value === 'null' ? null : Number(value) })
      }
    />
  );
}

/** How much of it they take now. */
export function HistoryUse() {
  const use = useQuery({
    queryKey: [...KEYS.history, 'use'],
    queryFn: () => api.history.use(),
    staleTime: 0,
  }).data;
  return use === undefined
    ? 'Counting…'
    : `${use.versions.toLocaleString('en')} earlier versions take ${formatBytes(use.bytes)} now.`;
}

/** How long the trash keeps what was deleted. */
export function TrashDaysChoice({ labelId }: SettingControl) {
  const keep = useKeep();
  const days = useSettings().data?.trashDays;
  if (days === undefined) return null;
  return (
    <NativeSelect
      aria-labelledby={labelId}
      size="xs"
      data={withChosen(DAYS, days).map((value) => ({
        value: String(value),
        label: value === null ? 'Never' : `${value} days`,
      }))}
      value={String(days)}
      onChange={({ currentTarget: { value } }) =>
        void keep({ trashDays: value === 'null' ? null : Number(value) })
      }
    />
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
