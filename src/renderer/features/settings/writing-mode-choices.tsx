import { Switch } from '@mantine/core';
import { useWritingModes } from '../../writing-modes';
import type { SettingControl } from './setting';

/** Whether all but one paragraph is dimmed. */
export function FocusChoice({ labelId }: SettingControl) {
  const { modes, toggle } = useWritingModes();
  return (
    <Switch aria-labelledby={labelId} checked={modes.focus} onChange={() => toggle('focus')} />
  );
}

/** Whether the line with the cursor stays in the middle. */
export function TypewriterChoice({ labelId }: SettingControl) {
  const { modes, toggle } = useWritingModes();
  return (
    <Switch
      aria-labelledby={labelId}
      checked={modes.typewriter}
      onChange={() => toggle('typewriter')}
    />
  );
}
