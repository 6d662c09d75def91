import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCloudUp } from '@tabler/icons-react';
import type { SaveState } from './autosave';
import type { OpenEntry } from './autosaves';
import { useSaveState } from './use-open-entry';

const TEXTS: Readonly<Record<SaveState['name'], string>> = {
  saved: 'Saved',
  waiting: 'Saving…',
  saving: 'Saving…',
  failed: 'Not saved',
  conflict: 'Changed elsewhere',
};

interface SavedStateProps {
  readonly opened: OpenEntry;
  /** Whether the text is one that can't be shown, and so is never written. */
  readonly isKept: boolean;
}

/** Whether the text is safe. */
export function SavedState({ opened, isKept }: SavedStateProps) {
  const state = useSaveState(opened);
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
        {isKept && state.name === 'saved' ? 'Text kept unchanged' : TEXTS[state.name]}
      </Text>
    </Group>
  );
}
