import type { MenuCommand } from '#contract/desktop/desktop';
import { AppQuickOpen } from './quick-open';
import { useEntries, useLibrary } from '../data/queries';
import { CommandPalette } from '../features/shortcuts/command-palette';
import { SwitchLibrary } from '../features/welcome/switch-library';
import { ErrorBoundary } from '../look/error-boundary';
import type { Desk } from '../use-desk';
import { whyUnavailable } from './why-unavailable';

interface AppPalettesProps {
  readonly desk: Desk;
  /** @param folder of the library to go to */
  readonly onSwitch: (folder: string) => Promise<void>;
  readonly onCommand: (command: MenuCommand) => Promise<void>;
}

/** What is opened by a key and searched by typing: titles, libraries and commands. */
export function AppPalettes({ desk, onSwitch, onCommand }: AppPalettesProps) {
  const open = useEntries().data?.find(({ id }) => id === desk.openId) ?? null;
  const here = useLibrary().data?.folder ?? '';
  return (
    <>
      <ErrorBoundary panel="quickOpen" over>
        <AppQuickOpen desk={desk} />
      </ErrorBoundary>
      <ErrorBoundary panel="switchLibrary" over>
        <SwitchLibrary here={here} onChoose={(folder) => void onSwitch(folder)} />
      </ErrorBoundary>
      <ErrorBoundary panel="palette" over>
        <CommandPalette
          whyUnavailable={(command) => whyUnavailable(command, open, desk.panes)}
          onChoose={(command) => void onCommand(command)}
        />
      </ErrorBoundary>
    </>
  );
}
