import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SPELLING_CHOICES, type SpellingChoice as Choice } from '#core/spelling/spelling';
import { api, listen } from '../../api';
import { useSettings } from '../../data/queries';
import { useChangeSettings } from '../../data/use-change-settings';
import { attempt, notify } from '../../look/notices';
import type { SettingControl } from './setting';

const LABELS: Readonly<Record<Choice, string>> = {
  'en-US': 'American',
  'en-GB': 'British',
  off: 'Off',
};

/** Whose English spelling is checked against, if any. */
export function SpellingChoice({ labelId }: SettingControl) {
  const change = useChangeSettings();
  const chosen = useSettings().data?.spelling;
  if (chosen === undefined) return null;

  async function choose(value: string): Promise<void> {
    const spelling = SPELLING_CHOICES.find((one) => one === value);
    if (spelling === undefined) return;
    await change({ spelling });
  }

  return (
    <SegmentedControl
      size="xs"
      aria-labelledby={labelId}
      data={SPELLING_CHOICES.map((value) => ({ value, label: LABELS[value] }))}
      value={chosen}
      onChange={(value) => void choose(value)}
    />
  );
}

const OWN_WORDS = ['ownWords'] as const;

/** The words that the library knows besides its dictionaries, each to be forgotten. */
export function OwnWords({ labelId }: SettingControl) {
  const client = useQueryClient();
  const own = useQuery({ queryKey: OWN_WORDS, queryFn: () => api.spelling.own() }).data;
  useEffect(
    () => listen('settingsChanged', () => void client.invalidateQueries({ queryKey: OWN_WORDS })),
    [client],
  );

  async function forget(word: string): Promise<void> {
    const done = await attempt('The word was not taken out', async () => {
      await api.spelling.forget({ word });
      return true;
    });
    if (done === null) return;
    notify(`“${word}” is not one of your words any more.`, {
      label: 'Undo',
      run: () => void attempt('The word was not learnt', () => api.spelling.learn({ word })),
    });
  }

  if (own === undefined) return null;
  if (own.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        None yet. A right click on an underlined word, or F7, learns it.
      </Text>
    );
  }
  return (
    <Group gap={6} role="group" aria-labelledby={labelId}>
      {own.map((word) => (
        <Button
          key={word}
          size="compact-xs"
          variant="default"
          rightSection={<IconX size={12} />}
          aria-label={`Forget ${word}`}
          onClick={() => void forget(word)}
        >
          {word}
        </Button>
      ))}
    </Group>
  );
}
