import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { COMMANDS } from '#contract/commands';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { TEXT_SHORTCUTS } from './text-shortcuts';

interface ShortcutsDialogProps {
  readonly onClose: () => void;
}

/** Every shortcut, of the app and of the text. */
export function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const commands = Object.values(COMMANDS).flatMap(({ label, accelerator }) =>
    accelerator === null ? [] : [{ label: label.replace('…', ''), accelerator }],
  );
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={760}>
      <SimpleGrid cols={2} spacing="xl">
        <ShortcutList title="Outloud" shortcuts={commands} />
        <ShortcutList title="In the text" shortcuts={TEXT_SHORTCUTS} />
      </SimpleGrid>
    </Modal>
  );
}

interface ShortcutListProps {
  readonly title: string;
  readonly shortcuts: readonly { readonly label: string; readonly accelerator: string }[];
}

function ShortcutList({ title, shortcuts }: ShortcutListProps) {
  const isMac = usePlatform() === 'mac';
  return (
    <Stack gap={8} component="section">
      <Title order={3} size="h4">
        {title}
      </Title>
      {shortcuts.map(({ label, accelerator }) => (
        <Group key={label} justify="space-between" wrap="nowrap" gap="sm">
          <Text size="sm">{label}</Text>
          <Kbd size="xs">{formatAccelerator(accelerator, isMac)}</Kbd>
        </Group>
      ))}
    </Stack>
  );
}
