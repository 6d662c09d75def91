import { NativeSelect } from '@mantine/core';
import { shownTitle } from '#core/shown-title';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import { useTemplates } from '../../data/use-templates';
import type { SettingControl } from './setting';

/** What the note of a day begins with. */
export function DailyNoteChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const templates = useTemplates();
  const settings = useSettings().data;
  if (!settings) return null;
  const { dailyTemplate } = settings;
  const isGone = dailyTemplate !== null && !templates.some(({ id }) => id === dailyTemplate);

  async function choose(value: string): Promise<void> {
    await change({ dailyTemplate: value === '' ? null : value });
  }

  return (
    <NativeSelect
      aria-labelledby={labelId}
      size="xs"
      data={[
        { value: '', label: 'An empty page' },
        ...(isGone ? [{ value: dailyTemplate, label: 'No template any more' }] : []),
        ...templates.map(({ id, title }) => ({ value: id, label: shownTitle(title) })),
      ]}
      value={dailyTemplate ?? ''}
      onChange={({ currentTarget: { value } }) => void choose(value)}
    />
  );
}
