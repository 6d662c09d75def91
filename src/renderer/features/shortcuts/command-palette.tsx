import { Kbd } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand } from '#contract/desktop/desktop';
import { useCommandKeys } from '../../data/use-command-keys';
import { formatAccelerator } from '../../look/accelerator';
import { openPalette, Palette } from '../../look/palette';
import { usePlatform } from '../../data/use-platform';

const commands = createSpotlight();
const [store] = commands;

/** Opens the list of commands. */
export const openCommandPalette = (): void => openPalette(commands);

interface CommandPaletteProps {
  /** What is missing for a command, or null; it is listed last then, once it is looked for. */
  readonly whyUnavailable: (command: MenuCommand) => string | null;
  readonly onChoose: (command: MenuCommand) => void;
}

/** Every command and its shortcut, to be found by typing. */
export function CommandPalette({ whyUnavailable, onChoose }: CommandPaletteProps) {
  const [text, setText] = useState('');
  const isMac = usePlatform() === 'mac';
  const keys = useCommandKeys();
  const words = text.toLowerCase().split(/\s+/);
  const fitting = (Object.keys(COMMANDS) as MenuCommand[]).filter((command) => {
    const label = COMMANDS[command].label.toLowerCase();
    return command !== 'commandPalette' && words.every((word) => label.includes(word));
  });
  const ready = fitting.filter((command) => whyUnavailable(command) === null);
  const others = fitting.filter((command) => !ready.includes(command));
  const found = text.trim() === '' ? ready : [...ready, ...others];

  return (
    <Palette
      store={store}
      query={text}
      onQueryChange={setText}
      title="Commands"
      placeholder="Type a command"
      listed={found}
    >
      {found.map((command) => {
        const accelerator = keys[command];
        const missing = whyUnavailable(command);
        return (
          <Spotlight.Action
            key={command}
            label={COMMANDS[command].label}
            {...(missing !== null && { description: missing, 'data-missing': '' })}
            onClick={() => onChoose(command)}
            rightSection={
              accelerator === null ? null : <Kbd>{formatAccelerator(accelerator, isMac)}</Kbd>
            }
          />
        );
      })}
      {found.length === 0 && <Spotlight.Empty>No command has these words.</Spotlight.Empty>}
    </Palette>
  );
}
