import { NativeSelect } from '@mantine/core';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import type { SettingControl } from './setting';

const PACES = [100, 110, 120, 130, 140, 150, 160, 180];

/** How many words the speaker says in a minute. */
export function PaceChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const pace = useSettings().data?.pace;
  if (pace === undefined) return null;
  // What was chosen from a terminal may be any.
  const paces = [...new Set([...PACES, pace])].toSorted((one, other) => one - other);
  return (
    <NativeSelect
      aria-labelledby={labelId}
      size="xs"
      data={paces.map((value) => ({ value: String(value), label: `${value} words a minute` }))}
      value={String(pace)}
      onChange={({ currentTarget: { value } }) => void change({ pace: Number(value) })}
    />
  );
}
