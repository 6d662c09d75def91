import { Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

const OPENER = ['link-opener'];

/** Whether `outloud://` links are opened by this app. */
export function LinkOpenerChoice({ labelId }: SettingControl) {
  const client = useQueryClient();
  const opener = useQuery({ queryKey: OPENER, queryFn: () => api.opening.linkOpener() }).data;
  if (opener === undefined) return null;
  if (opener === 'unpackaged') {
    return (
      <Text size="xs" c="dimmed">
        Only a packaged Outloud takes them.
      </Text>
    );
  }
  return (
    <Switch
      aria-labelledby={labelId}
      checked={opener === 'outloud'}
      onChange={({ currentTarget: { checked } }) =>
        void attempt('Who opens the links was not changed', async () =>
          client.setQueryData(OPENER, await api.opening.openLinks({ here: checked })),
        )
      }
    />
  );
}
