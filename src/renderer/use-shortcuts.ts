import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { useEffect, useEffectEvent } from 'react';
import { COMMANDS } from '#contract/commands';
import type { MenuCommand } from '#contract/desktop';
import { usePlatform } from './data/use-platform';

/** The buttons on the side of a mouse, by their numbers. */
const SIDE_BUTTONS: Readonly<Record<number, MenuCommand>> = { 3: 'goBack', 4: 'goForward' };

/** Opens by title, too, for those who are used to it. */
const SECOND_QUICK_OPEN = 'mod+O';

/** A sign that stands elsewhere on each keyboard: `/` is Shift+7 on a German one. */
const SIGN_COMMAND: MenuCommand = 'switchView';

/**
 * Carries out commands by their shortcuts. A Mac's menu does so itself; elsewhere the menu only
 * shows them, and the page takes them as the letter that the keyboard really types: `AltGr` is
 * `Ctrl+Alt` on Windows and must go on typing letters.
 */
export function useShortcuts(run: (command: MenuCommand) => void): void {
  const isMac = usePlatform() === 'mac';
  const commands = isMac
    ? []
    : (Object.keys(COMMANDS) as MenuCommand[]).filter((command) => command !== SIGN_COMMAND);
  const hotkeys = commands.flatMap((command): HotkeyItem[] => {
    const { accelerator } = COMMANDS[command];
    return accelerator === null ? [] : [[toHotkey(accelerator), () => run(command)]];
  });
  useHotkeys([...hotkeys, [SECOND_QUICK_OPEN, () => run('quickOpen')]], [], true);

  const takeButton = useEffectEvent((event: MouseEvent) => {
    const command = SIDE_BUTTONS[event.button];
    if (command === undefined) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listener = (event: MouseEvent): void => takeButton(event);
    addEventListener('mouseup', listener);
    return () => removeEventListener('mouseup', listener);
  }, []);

  const takeSign = useEffectEvent((event: KeyboardEvent) => {
    const isModified = event.ctrlKey && !event.altKey && !event.metaKey;
    if (isMac || !isModified || event.key !== COMMANDS[SIGN_COMMAND].accelerator?.at(-1)) return;
    event.preventDefault();
    // Before the text, which would take Shift+7 for a numbered list.
    event.stopPropagation();
    if (!event.repeat) run(SIGN_COMMAND);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => takeSign(event);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, []);
}

/** An Electron accelerator in the words of `useHotkeys`. */
function toHotkey(accelerator: string): string {
  return accelerator.replace('CmdOrCtrl', 'mod').replace(/(Left|Right)$/, 'Arrow$1');
}
