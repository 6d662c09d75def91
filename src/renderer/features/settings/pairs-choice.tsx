import { Switch } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#contract/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

/** Whether brackets and quotes are typed in pairs. */
export function PairsChoice({ labelId }: SettingControl) {
  const client = useQueryClient();
  const chosen = useSettings().data?.pairs ?? true;

  async function choose(pairs: boolean): Promise<void> {
    const changed = await attempt('The choice was not kept', () => api.settings.change({ pairs }));
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
  }

  return (
    <Switch
      aria-labelledby={labelId}
      checked={chosen}
      onChange={({ currentTarget: { checked } }) => void choose(checked)}
    />
  );
}
