import type { MenuCommand } from '#contract/desktop';
import { AppQuickOpen } from './app-quick-open';
import { useEntries, useLibrary } from './data/queries';
import { CommandPalette } from './features/shortcuts/command-palette';
import { SwitchLibrary } from './features/welcome/switch-library';
import { isAvailable } from './is-available';
import type { Desk } from './use-desk';

interface AppPalettesProps {
  readonly desk: Desk;
  /** @param folder of the library to go to */
  readonly onSwitch: (folder: string) => Promise<void>;
  readonly onCommand: (command: MenuCommand) => Promise<void>;
}

/** What is opened by a key and searched by typing: titles, libraries and commands. */
export function AppPalettes({ desk, onSwitch, onCommand }: AppPalettesProps) {
  const open = useEntries().data?.find(({ id }) => id === desk.openId) ?? null;
  return (
    <>
      <AppQuickOpen desk={desk} />
      <SwitchLibrary
        here={useLibrary().data?.folder ?? ''}
        onChoose={(folder) => void onSwitch(folder)}
      />
      <CommandPalette
        isAvailable={(command) => isAvailable(command, open, desk.panes)}
        onChoose={(command) => void onCommand(command)}
      />
    </>
  );
}
