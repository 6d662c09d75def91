import { Button, Group, SegmentedControl, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Settings } from '#contract/settings';
import { SPELLING_CHOICES, type SpellingChoice as Choice } from '#core/spelling/spelling';
import { api, listen } from '../../api';
import { KEYS, useSettings } from '../../data/queries';
import { attempt, notify } from '../../look/notices';

const LABELS: Readonly<Record<Choice, string>> = {
  'en-US': 'American English',
  'en-GB': 'British English',
  off: 'Off',
};

const OWN_WORDS = ['ownWords'] as const;

/** How spelling is checked, and which words the library knows besides. */
export function SpellingChoice() {
  const client = useQueryClient();
  const chosen = useSettings().data?.spelling;
  const own = useQuery({ queryKey: OWN_WORDS, queryFn: () => api.spelling.own() }).data ?? [];
  useEffect(
    () => listen('settingsChanged', () => void client.invalidateQueries({ queryKey: OWN_WORDS })),
    [client],
  );
  if (chosen === undefined) return null;

  async function choose(value: string): Promise<void> {
    const spelling = SPELLING_CHOICES.find((one) => one === value);
    if (spelling === undefined) return;
    const changed = await attempt('The choice was not kept', () =>
      api.settings.change({ spelling }),
    );
    if (changed !== null) client.setQueryData<Settings>(KEYS.settings, changed);
  }

  async function forget(word: string): Promise<void> {
    const what = 'The word was not taken out';
    const done = await attempt(what, async () => {
      await api.spelling.forget({ word });
      return true;
    });
    if (done === null) return;
    notify(`“${word}” is not one of your words any more.`, {
      label: 'Undo',
      run: () => void attempt('The word was not learnt', () => api.spelling.learn({ word })),
    });
  }

  return (
    <section>
      <Title order={3} mb={8} id="settings-spelling">
        Spelling
      </Title>
      <SegmentedControl
        fullWidth
        aria-labelledby="settings-spelling"
        data={SPELLING_CHOICES.map((value) => ({ value, label: LABELS[value] }))}
        value={chosen}
        onChange={(value) => void choose(value)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        Code, addresses and names of variables are left alone, and so is a paragraph in another
        language. F7 goes to the next mistake.
      </Text>
      {own.length > 0 && (
        <Group gap={6} mt={8} role="group" aria-label="Words that are known besides">
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
      )}
    </section>
  );
}
