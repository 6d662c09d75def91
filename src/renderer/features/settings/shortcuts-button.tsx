import { Button } from '@mantine/core';
import type { SettingControl } from './setting';

/** Leads to the shortcuts. */
export function ShortcutsButton({ labelId, onShortcuts }: SettingControl) {
  return (
    <Button size="xs" variant="default" aria-describedby={labelId} onClick={onShortcuts}>
      Shortcuts…
    </Button>
  );
}
