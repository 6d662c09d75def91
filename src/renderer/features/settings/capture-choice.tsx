import { Button, Group, Switch, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaptureState, ShortcutState } from '#contract/desktop/capture';
import { describeProblem } from '#core/problem';
import { api } from '../../api';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { attempt } from '../../look/notices';
import { KeysButton } from '../../parts/keys-button';
import type { SettingControl } from './setting';

const CAPTURE = ['capture'];

const WORDS: Readonly<Record<ShortcutState, string>> = {
  works: 'They work in every program. Esc in the small window keeps what you typed for later.',
  off: 'No keys are taken from other programs. Quick Capture is in the File menu.',
  taken: 'Another program has these keys, so they do not work here. Choose others.',
  unknown: 'The system does not know these keys. Choose others.',
  unsupported:
    'Your desktop (Wayland) gives keys to the window in front only. In its keyboard settings, bind keys to Outloud started with --capture.',
};

function useCapture() {
  const client = useQueryClient();
  const capture = useQuery({ queryKey: CAPTURE, queryFn: () => api.capture.state() }).data;
  async function change(changes: Parameters<typeof api.capture.change>[0]): Promise<void> {
    client.setQueryData<CaptureState>(CAPTURE, await api.capture.change(changes));
  }
  return { capture, change };
}

/** The keys of quick capture in every program. */
export function CaptureKeys() {
  const { capture, change } = useCapture();
  const isMac = usePlatform() === 'mac';
  const [problem, setProblem] = useState<unknown>(null);
  if (!capture) return null;
  const { shortcut, state } = capture;

  async function take(keys: string | null): Promise<void> {
    try {
      await change({ shortcut: keys });
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  }

  const shown = shortcut === null ? 'None' : formatAccelerator(shortcut, isMac);
  const isTrouble = problem !== null || (state !== 'works' && state !== 'off');
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <KeysButton name="Keys of quick capture" shown={shown} onKeys={(keys) => void take(keys)} />
        {shortcut !== null && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => void take(null)}>
            Turn Off
          </Button>
        )}
      </Group>
      <Text size="xs" c={isTrouble ? 'var(--outloud-danger)' : 'dimmed'} mt={6} role="status">
        {problem === null ? WORDS[state] : describeProblem(problem)}
      </Text>
    </>
  );
}

/** Whether there is an icon in the tray. */
export function TrayChoice({ labelId }: SettingControl) {
  const { capture, change } = useCapture();
  if (!capture) return null;
  return (
    <Switch
      aria-labelledby={labelId}
      checked={capture.tray}
      onChange={({ currentTarget: { checked } }) =>
        void attempt('The tray was not changed', () => change({ tray: checked }))
      }
    />
  );
}
