import { Button, Group, Kbd, Modal, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand, Shortcuts } from '#contract/desktop/desktop';
import { TEXT_SHORTCUTS } from '#contract/desktop/text-shortcuts';
import { api } from '../../api';
import { useCommandKeys, useShortcutChoices } from '../../data/use-command-keys';
import { usePlatform } from '../../data/use-platform';
import { formatAccelerator } from '../../look/accelerator';
import { attempt, notify } from '../../look/notices';
import { SearchBox } from '../../parts/search-box';
import { nameOf } from './name-of';
import { ShortcutRow } from './shortcut-row';
import classes from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly onClose: () => void;
}

/** Every shortcut: those of the app, which can be changed, and those of the text. */
export function ShortcutsDialog({ onClose }: ShortcutsDialogProps) {
  const [text, setText] = useState('');
  const isMac = usePlatform() === 'mac';
  const { chosen } = useShortcutChoices();
  const keys = useCommandKeys();
  const words = text.toLowerCase().split(/\s+/);
  const isFound = (label: string, accelerator: string | null): boolean => {
    const shown = accelerator === null ? 'none' : formatAccelerator(accelerator, isMac);
    const said = `${label} ${shown}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
  const commands = (Object.keys(COMMANDS) as MenuCommand[]).filter((command) =>
    isFound(nameOf(command), keys[command]),
  );
  const ofText = TEXT_SHORTCUTS.filter(({ label, accelerator }) => isFound(label, accelerator));
  const isNothing = commands.length + ofText.length === 0;

  async function choose(next: Shortcuts): Promise<boolean> {
    const done = await attempt('The shortcuts were not changed', async () => {
      await api.desktop.setShortcuts({ chosen: next });
      return true;
    });
    return done === true;
  }

  async function resetAll(): Promise<void> {
    const before = chosen;
    if (!(await choose({}))) return;
    notify('Every command has its usual keys again.', {
      label: 'Undo',
      run: () => void choose(before),
    });
  }

  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={860}>
      <Group gap="sm" mb="md" wrap="nowrap">
        <div className={classes.search}>
          <SearchBox label="Search by name or keys" text={text} onText={setText} />
        </div>
        <Button
          variant="default"
          disabled={Object.keys(chosen).length === 0}
          onClick={() => void resetAll()}
        >
          Reset All
        </Button>
      </Group>
      <VisuallyHidden role="status">
        {isNothing ? 'No shortcut has these words.' : ''}
      </VisuallyHidden>
      {isNothing && (
        <Text size="sm" c="dimmed" py="xl" ta="center">
          No shortcut has these words. Try the name of the command, or keys such as “Ctrl+N”.
        </Text>
      )}
      <div className={classes.columns}>
        {commands.length > 0 && (
          <section className={classes.commands}>
            <Title order={3} size="h4">
              Outloud
            </Title>
            <Text size="xs" c="dimmed" mb={6}>
              Press a button to choose other keys.
            </Text>
            <ul className={classes.list}>
              {commands.map((command) => (
                <ShortcutRow
                  key={command}
                  command={command}
                  keys={keys[command]}
                  chosen={chosen}
                  isMac={isMac}
                  onChoose={(next) => void choose(next)}
                />
              ))}
            </ul>
          </section>
        )}
        {ofText.length > 0 && (
          <section className={classes.text}>
            <Title order={3} size="h4">
              In the text
            </Title>
            <Text size="xs" c="dimmed" mb={6}>
              Always the same.
            </Text>
            <ul className={classes.list}>
              {ofText.map(({ label, accelerator }) => (
                <li key={label} className={classes.row}>
                  <Text size="sm" className={classes.name}>
                    {label}
                  </Text>
                  <Kbd size="xs">{formatAccelerator(accelerator, isMac)}</Kbd>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  );
}
