import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#contract/settings';
import { FOLLOW_RENAMES, type FollowRenames } from '#core/library/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

const LABELS: Readonly<Record<FollowRenames, string>> = {
  always: 'Always',
  ask: 'Ask',
  never: 'Never',
};

/** Whether links follow an entry's new title. */
export function FollowRenamesChoice({ labelId }: SettingControl) {
  const client = useQueryClient();
  const chosen = useSettings().data?.followRenames ?? 'ask';

  async function choose(value: string): Promise<void> {
    const followRenames = FOLLOW_RENAMES.find((one) => one === value);
    if (followRenames === undefined) return;
    const changed = await attempt('The choice was not kept', () =>
      api.settings.change({ followRenames }),
    );
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
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
