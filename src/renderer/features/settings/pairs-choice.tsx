import { Switch } from '@mantine/core';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

/** Whether brackets and quotes are typed in pairs. */
export function PairsChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const chosen = useSettings().data?.pairs ?? true;

  async function choose(pairs: boolean): Promise<void> {
    await change({ pairs });
  }

  return (
    <Switch
      aria-labelledby={labelId}
      checked={chosen}
      onChange={({ currentTarget: { checked } }) => void choose(checked)}
    />
  );
}
