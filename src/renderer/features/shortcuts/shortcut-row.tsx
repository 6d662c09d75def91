import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconRotate, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand, Shortcuts } from '#contract/desktop/desktop';
import { giveKeys, ownerOf, refuseShortcut } from '#contract/desktop/shortcuts';
import { formatAccelerator } from '../../look/accelerator';
import { Tooltip } from '../../look/tooltip';
import { KeysButton } from '../../parts/keys-button';
import { nameOf } from './name-of';
import classes from './shortcuts-dialog.module.css';

interface ShortcutRowProps {
  readonly command: MenuCommand;
  /** Its keys of now. */
  readonly keys: string | null;
  readonly chosen: Shortcuts;
  readonly isMac: boolean;
  readonly onChoose: (chosen: Shortcuts) => void;
}

/** What stands in the way of keys that were pressed. */
type Trouble =
  | { readonly keys: string; readonly reason: string }
  | { readonly keys: string; readonly owner: MenuCommand };

/** A command with its keys, which can be changed, taken away, and made the usual ones again. */
export function ShortcutRow({ command, keys, chosen, isMac, onChoose }: ShortcutRowProps) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const usual = COMMANDS[command].accelerator;
  const name = nameOf(command);

  function choose(next: string | null): void {
    setTrouble(null);
    if (next !== keys) onChoose(giveKeys(chosen, command, next));
  }

  function ask(pressed: string): void {
    const reason = refuseShortcut(pressed);
    const owner = ownerOf(pressed, command, chosen);
    if (reason !== null) setTrouble({ keys: pressed, reason });
    else if (owner !== null) setTrouble({ keys: pressed, owner });
    else choose(pressed);
  }

  return (
    <li className={classes.row}>
      <Text size="sm" className={classes.name}>
        {name}
      </Text>
      {keys !== null && (
        <Tooltip label="No keys">
          <ActionIcon
            className={classes.quiet}
            aria-label={`Take the keys of ${name} away`}
            onClick={() => choose(null)}
          >
            <IconX size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      {usual !== null && keys !== usual && (
        <Tooltip label={`Usual: ${formatAccelerator(usual, isMac)}`}>
          <ActionIcon aria-label={`Give ${name} its usual keys`} onClick={() => ask(usual)}>
            <IconRotate size={15} />
          </ActionIcon>
        </Tooltip>
      )}
      <KeysButton
        name={name}
        shown={keys === null ? 'None' : formatAccelerator(keys, isMac)}
        onKeys={ask}
      />
      {trouble && (
        <Group className={classes.trouble} role="alert" gap="xs">
          <Text size="xs" c="var(--outloud-danger)">
            {formatAccelerator(trouble.keys, isMac)}:{' '}
            {'owner' in trouble ? `“${nameOf(trouble.owner)}” has these keys.` : trouble.reason}
          </Text>
          {'owner' in trouble && (
            <Button
              size="compact-xs"
              variant="default"
              data-autofocus
              onClick={() => choose(trouble.keys)}
            >
              Take Them Over
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => setTrouble(null)}>
            Leave as It Is
          </Button>
        </Group>
      )}
    </li>
  );
}
