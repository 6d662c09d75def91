import { SegmentedControl } from '@mantine/core';
import { FOLLOW_RENAMES, type FollowRenames } from '#core/library/settings';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

const LABELS: Readonly<Record<FollowRenames, string>> = {
  always: 'Always',
  ask: 'Ask',
  never: 'Never',
};

/** Whether links follow an entry's new title. */
export function FollowRenamesChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const chosen = useSettings().data?.followRenames ?? 'ask';

  async function choose(value: string): Promise<void> {
    const followRenames = FOLLOW_RENAMES.find((one) => one === value);
    if (followRenames === undefined) return;
    await change({ followRenames });
  }

  return (
    <SegmentedControl
      size="xs"
      aria-labelledby={labelId}
      data={FOLLOW_RENAMES.map((value) => ({ value, label: LABELS[value] }))}
      value={chosen}
      onChange={(value) => void choose(value)}
    />
  );
}
