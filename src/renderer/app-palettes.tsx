import type { MenuCommand } from '#contract/desktop';
import type { EntryRow } from '#core/library/entry';
import { AppQuickOpen } from './app-quick-open';
import { useLibrary } from './data/queries';
import { CommandPalette } from './features/shortcuts/command-palette';
import { SwitchLibrary } from './features/welcome/switch-library';
import { isAvailable } from './is-available';
import type { Desk } from './use-desk';

interface AppPalettesProps {
  readonly desk: Desk;
  readonly open: EntryRow | null;
  /** @param folder of the library to go to */
  readonly onSwitch: (folder: string) => void;
  readonly onCommand: (command: MenuCommand) => void;
}

/** What is opened by a key and searched by typing: titles, libraries and commands. */
export function AppPalettes({ desk, open, onSwitch, onCommand }: AppPalettesProps) {
  return (
    <>
      <AppQuickOpen desk={desk} />
      <SwitchLibrary here={useLibrary().data?.folder ?? ''} onChoose={onSwitch} />
      <CommandPalette
        isAvailable={(command) => isAvailable(command, open, desk.panes)}
        onChoose={onCommand}
      />
    </>
  );
}
