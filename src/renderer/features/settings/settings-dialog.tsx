import { Modal, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Theme } from '#contract/desktop';
import { api } from '../../api';
import { attempt } from '../../look/notices';
import { BackupPlanChoice } from './backup-plan-choice';
import { CaptureChoice } from './capture-choice';
import { DailyNoteChoice } from './daily-note-choice';
import { KeepingChoice } from './keeping-choice';
import { FollowRenamesChoice } from './follow-renames-choice';
import { LibraryFacts } from './library-facts';
import { MarkdownStyleChoice } from './markdown-style-choice';
import { PairsChoice } from './pairs-choice';
import { TargetList } from './target-list';

const THEMES: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
];

interface SettingsDialogProps {
  readonly onClose: () => void;
}

/** How the app looks, how Markdown is written, where posts and backups go, and how the library is. */
export function SettingsDialog({ onClose }: SettingsDialogProps) {
  const client = useQueryClient();
  const theme = useQuery({ queryKey: ['theme'], queryFn: () => api.desktop.theme() });

  async function choose(value: string): Promise<void> {
    const chosen = THEMES.find((one) => one.value === value)?.value ?? 'system';
    await attempt('The theme was not changed', () => api.desktop.setTheme({ theme: chosen }));
    client.setQueryData(['theme'], chosen);
  }

  return (
    <Modal opened onClose={onClose} title="Settings" size={560}>
      <Stack gap="xl">
        <section>
          <Title order={3} mb={8} id="settings-theme">
            Appearance
          </Title>
          <SegmentedControl
            fullWidth
            aria-labelledby="settings-theme"
            data={[...THEMES]}
            value={theme.data ?? 'system'}
            onChange={(value) => void choose(value)}
          />
          <Text size="xs" c="dimmed" mt={6}>
            “System” follows your computer’s light and dark.
          </Text>
        </section>
        <CaptureChoice />
        <DailyNoteChoice />
        <MarkdownStyleChoice />
        <KeepingChoice />
        <FollowRenamesChoice />
        <PairsChoice />
        <TargetList />
        <BackupPlanChoice />
        <LibraryFacts />
      </Stack>
    </Modal>
  );
}
