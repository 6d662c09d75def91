import { Button, Group, Switch, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { CaptureState, ShortcutState } from '#contract/capture';
import { describeProblem } from '#core/problem';
import { api } from '../../api';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { readAccelerator } from './read-accelerator';

const CAPTURE = ['capture'];

const WORDS: Readonly<Record<ShortcutState, string>> = {
  works: 'Opens a small window for a note over any program. Esc keeps what you typed for later.',
  off: 'No keys are taken from other programs. Quick Capture is in the File menu.',
  taken: 'Another program has these keys, so they do not work here. Choose others.',
  unknown: 'The system does not know these keys. Choose others.',
  unsupported:
    'Your desktop (Wayland) gives keys to the window in front only. In its keyboard settings, bind keys to Outloud started with --capture.',
};

/** The keys of quick capture in every program, and the icon in the tray. */
export function CaptureChoice() {
  const client = useQueryClient();
  const isMac = usePlatform() === 'mac';
  const [isListening, setListening] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const capture = useQuery({ queryKey: CAPTURE, queryFn: () => api.capture.state() }).data;
  if (!capture) return null;
  const { shortcut, state, tray } = capture;

  async function change(changes: Parameters<typeof api.capture.change>[0]): Promise<void> {
    setListening(false);
    try {
      client.setQueryData<CaptureState>(CAPTURE, await api.capture.change(changes));
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  }

  function takeKey(event: KeyboardEvent): void {
    if (!isListening) return;
    // The dialog would close, and the window would do what the keys do there.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setListening(false);
      return;
    }
    const pressed = readAccelerator(event.nativeEvent, isMac);
    if (pressed !== null) void change({ shortcut: pressed });
  }

  const shown = shortcut === null ? 'None' : formatAccelerator(shortcut, isMac);
  const isTrouble = problem !== null || (state !== 'works' && state !== 'off');
  return (
    <section>
      <Title order={3} mb={8} id="settings-capture">
        Quick capture
      </Title>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">Keys in every program</Text>
        <Group gap="xs" wrap="nowrap">
          {shortcut !== null && (
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => void change({ shortcut: null })}
            >
              Turn Off
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={`Keys of quick capture: ${shown}. Press to choose others.`}
            onClick={() => setListening(true)}
            onBlur={() => setListening(false)}
            onKeyDown={takeKey}
          >
            {isListening ? 'Press the new keys…' : shown}
          </Button>
        </Group>
      </Group>
      <Text size="xs" c={isTrouble ? 'var(--outloud-danger)' : 'dimmed'} mt={4} role="status">
        {problem === null ? WORDS[state] : describeProblem(problem)}
      </Text>
      <Switch
        mt="sm"
        label="Show Outloud in the tray"
        description="It stays there, ready for quick notes, when its window is closed."
        checked={tray}
        onChange={({ currentTarget: { checked } }) => void change({ tray: checked })}
      />
    </section>
  );
}
