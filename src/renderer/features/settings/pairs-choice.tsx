import { Switch, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#contract/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { attempt } from '../../look/notices';

/** Whether brackets and quotes are typed in pairs. */
export function PairsChoice() {
  const client = useQueryClient();
  const chosen = useSettings().data?.pairs ?? true;

  async function choose(pairs: boolean): Promise<void> {
    const changed = await attempt('The choice was not kept', () => api.settings.change({ pairs }));
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
  }

  return (
    <section>
      <Title order={3} mb={8}>
        Typing
      </Title>
      <Switch
        label="Type brackets and quotes in pairs"
        description="Around selected words, and in code and Markdown source."
        checked={chosen}
        onChange={({ currentTarget: { checked } }) => void choose(checked)}
      />
    </section>
  );
}
