import { Text } from '@mantine/core';
import { useId } from 'react';
import type { Setting, SettingControl } from './setting';
import classes from './settings-dialog.module.css';

interface SettingRowProps extends Pick<SettingControl, 'onShortcuts'> {
  readonly setting: Setting;
}

/** A setting: its name and what it does, and beside or below it what it is chosen with. */
export function SettingRow({ setting, onShortcuts }: SettingRowProps) {
  const { name, about, wide, Control, Note } = setting;
  const labelId = useId();
  return (
    <div className={classes.row} data-wide={wide}>
      <div className={classes.words}>
        <Text size="sm" fw={550} id={labelId}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {about} {Note && <Note />}
        </Text>
      </div>
      <div className={classes.control}>
        <Control labelId={labelId} onShortcuts={onShortcuts} />
      </div>
    </div>
  );
}
