import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUp } from '@tabler/icons-react';
import type { SaveState } from './autosave';

const TEXTS: Readonly<Record<SaveState['name'], string>> = {
  saved: 'Saved',
  waiting: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Changed elsewhere',
};

/** Whether the text is safe. */
export function SavedState({ state }: { readonly state: SaveState }) {
  const isLoud = state.name === 'failed' || state.name === 'conflict';
  const Drawing = isLoud ? IconAlertTriangle : state.name === 'saved' ? IconCheck : IconCloudUp;
  return (
    <Group
      gap={5}
      wrap="nowrap"
      role="status"
      data-saved={state.name}
      c={isLoud ? 'var(--outloud-danger)' : 'dimmed'}
    >
      <Drawing size={15} stroke={1.8} aria-hidden />
      <Text size="xs" fw={isLoud ? 600 : 400}>
        {TEXTS[state.name]}
      </Text>
    </Group>
  );
}
