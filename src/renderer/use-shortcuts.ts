import { useHotkeys, type HotkeyItem } from '@mantine/hooks';
import { COMMANDS } from '#contract/commands';
import type { MenuCommand } from '#contract/desktop';
import { usePlatform } from './data/use-platform';

/** Opens by title, too, for those who are used to it. */
const SECOND_QUICK_OPEN = 'mod+O';

/**
 * Carries out commands by their shortcuts. A Mac's menu does so itself; elsewhere the menu only
 * shows them, and the page takes them as the letter that the keyboard really types: `AltGr` is
 * `Ctrl+Alt` on Windows and must go on typing letters.
 */
export function useShortcuts(run: (command: MenuCommand) => void): void {
  const isMac = usePlatform() === 'mac';
  const commands = isMac ? [] : (Object.keys(COMMANDS) as MenuCommand[]);
  const hotkeys = commands.flatMap((command): HotkeyItem[] => {
    const { accelerator } = COMMANDS[command];
    return accelerator === null
      ? []
      : [[accelerator.replace('CmdOrCtrl', 'mod'), () => run(command)]];
  });
  useHotkeys([...hotkeys, [SECOND_QUICK_OPEN, () => run('quickOpen')]], [], true);
}
