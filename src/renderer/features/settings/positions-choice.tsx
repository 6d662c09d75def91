import { Switch } from '@mantine/core';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

/** Whether copies of pictures leave out where they were taken. */
export function PositionsChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const chosen = useSettings().data?.dropsPositions ?? false;

  async function choose(dropsPositions: boolean): Promise<void> {
    await change({ dropsPositions });
  }

  return (
    <Switch
      aria-labelledby={labelId}
      checked={chosen}
      onChange={({ currentTarget: { checked } }) => void choose(checked)}
    />
  );
}
