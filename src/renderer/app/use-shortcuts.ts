import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '#contract/desktop/desktop';
import { useCommandKeys, useShortcutChoices } from '../data/use-command-keys';
import { usePlatform } from '../data/use-platform';
import { notifyMended } from '../look/notices';
import { readAccelerators } from '../look/read-accelerator';

/** The buttons on the side of a mouse, by their numbers. */
const SIDE_BUTTONS: Readonly<Record<number, MenuCommand>> = { 3: 'goBack', 4: 'goForward' };

/** Opens by title, too, for those who are used to it, unless a command has these keys. */
const SECOND_QUICK_OPEN = 'CmdOrCtrl+O';

/**
 * Carries out commands by their shortcuts. A Mac's menu does so itself; elsewhere the menu only
 * shows them, and the page takes them as the letter that the keyboard really types: `AltGr` is
 * `Ctrl+Alt` on Windows and must go on typing letters.
 */
export function useShortcuts(run: (command: MenuCommand) => void): void {
  const isMac = usePlatform() === 'mac';
  const keys = useCommandKeys();

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

  function findCommand(pressed: string): MenuCommand | null {
    const owner = (Object.keys(keys) as MenuCommand[]).find((one) => keys[one] === pressed);
    if (owner !== undefined) return isMac ? null : owner;
    return pressed === SECOND_QUICK_OPEN ? 'quickOpen' : null;
  }

  const takeKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || isTypedWithAltGr(event) || isTaken(event)) return;
    for (const pressed of readAccelerators(event, isMac)) {
      const command = findCommand(pressed);
      if (command === null) continue;
      event.preventDefault();
      // Before the text of either view, which has uses of its own for many keys.
      event.stopPropagation();
      if (!event.repeat) run(command);
      return;
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => takeKey(event);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, []);

  const { ignored } = useShortcutChoices();
  useEffect(() => {
    if (ignored.length === 0) return;
    notifyMended(`Not all shortcuts in the settings file are used. ${ignored.join(' ')}`);
  }, [ignored]);
}

function isTypedWithAltGr(event: KeyboardEvent): boolean {
  return event.getModifierState('AltGraph') && event.key.length === 1;
}

/** Whether a button waits for keys; see `parts/keys-button.tsx`. */
function isTaken({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-keys]') !== null;
}
