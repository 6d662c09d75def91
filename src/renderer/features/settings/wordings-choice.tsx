import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { Wording } from '#core/check/rule';
import { api } from '../../api';
import { useWordings } from '../../data/use-check';
import { attempt, notify } from '../../look/notices';
import type { SettingControl } from './setting';
import classes from './rules-choice.module.css';

async function keep(wordings: readonly Wording[]): Promise<boolean> {
  const kept = await attempt('The rule was not kept', async () => {
    await api.checks.setWordings({ wordings });
    return true;
  });
  return kept !== null;
}

/** The writer's own rules of style: what to avoid, and what to say instead. */
export function WordingsChoice({ labelId }: SettingControl) {
  const wordings = useWordings().data;
  const [avoid, setAvoid] = useState('');
  const [use, setUse] = useState('');
  if (wordings === undefined) return null;
  const others = wordings.filter((one) => !isSame(one.avoid, avoid));

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (avoid.trim() === '') return;
    if (!(await keep([...others, { avoid: avoid.trim(), use: use.trim() }]))) return;
    setAvoid('');
    setUse('');
  }

  async function remove(wording: Wording): Promise<void> {
    const left = (wordings ?? []).filter((one) => one !== wording);
    if (!(await keep(left))) return;
    notify(`“${wording.avoid}” is no longer looked for.`, {
      label: 'Undo',
      run: () => void keep([...left, wording]),
    });
  }

  return (
    <Stack gap="xs" role="group" aria-labelledby={labelId}>
      {wordings.length === 0 ? (
        <Text size="xs" c="dimmed">
          None yet. Such as: avoid “utilize”, say “use”.
        </Text>
      ) : (
        <Group gap={6}>
          {wordings.map((one) => (
            <Button
              key={one.avoid}
              size="compact-xs"
              variant="default"
              rightSection={<IconX size={12} />}
              aria-label={`Forget the rule about ${one.avoid}`}
              onClick={() => void remove(one)}
            >
              {one.use === '' ? `no “${one.avoid}”` : `${one.avoid} → ${one.use}`}
            </Button>
          ))}
        </Group>
      )}
      <form className={classes.wording} onSubmit={(event) => void add(event)}>
        <TextInput
          size="xs"
          label="Avoid"
          value={avoid}
          onChange={(event) => setAvoid(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="Say instead"
          placeholder="Nothing"
          value={use}
          onChange={(event) => setUse(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={avoid.trim() === ''}>
          Add
        </Button>
      </form>
    </Stack>
  );
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
