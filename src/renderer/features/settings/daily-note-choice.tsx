import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '#contract/settings';
import { api } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { useTemplates } from '../../data/use-templates';
import { attempt } from '../../look/notices';
import type { SettingControl } from './setting';

/** What the note of a day begins with. */
export function DailyNoteChoice({ labelId }: SettingControl) {
  const client = useQueryClient();
  const templates = useTemplates();
  const settings = useSettings().data;
  if (!settings) return null;
  const { dailyTemplate } = settings;
  const isGone = dailyTemplate !== null && !templates.some(({ id }) => id === dailyTemplate);

  async function choose(value: string): Promise<void> {
    const changed = await attempt('The choice was not kept', () =>
      api.settings.change({ dailyTemplate: value === '' ? null : value }),
    );
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
  }

  return (
    <NativeSelect
      aria-labelledby={labelId}
      size="xs"
      data={[
        { value: '', label: 'An empty page' },
        ...(isGone ? [{ value: dailyTemplate, label: 'No template any more' }] : []),
        ...templates.map(({ id, title }) => ({ value: id, label: title.trim() || 'Untitled' })),
      ]}
      value={dailyTemplate ?? ''}
      onChange={({ currentTarget: { value } }) => void choose(value)}
    />
  );
}
