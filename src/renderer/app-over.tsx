import { lazy, Suspense } from 'react';
import type { MenuCommand } from '#contract/desktop';
import type { EntryRow } from '#core/library/entry';
import type { useLibraries } from './app-libraries';
import { AppQuickOpen } from './app-quick-open';
import { CommandPalette } from './features/shortcuts/command-palette';
import { SwitchLibrary } from './features/welcome/switch-library';
import { isAvailable } from './is-available';
import { ErrorBoundary } from './look/error-boundary';
import type { Desk } from './use-desk';

// The list is there before the code of what lies over it.
const AppDialogs = lazy(async () => ({ default: (await import('./app-dialogs')).AppDialogs }));

interface AppOverProps {
  readonly desk: Desk;
  /** Whether the list was drawn. */
  readonly isShown: boolean;
  readonly libraries: ReturnType<typeof useLibraries>;
  /** The folder of the library. */
  readonly here: string;
  /** The entry that is open in the pane that is in use. */
  readonly open: EntryRow | null;
  readonly onChoose: (command: MenuCommand) => void;
}

/** What comes up over the window. */
export function AppOver({ desk, isShown, libraries, here, open, onChoose }: AppOverProps) {
  return (
    <>
      <ErrorBoundary panel="libraries" over>
        {libraries.dialog}
        <SwitchLibrary here={here} onChoose={(folder) => void libraries.switchTo(folder)} />
      </ErrorBoundary>
      <ErrorBoundary panel="dialog" over shown={desk.dialog} onClose={() => desk.ask(null)}>
        <Suspense>{isShown && <AppDialogs desk={desk} />}</Suspense>
      </ErrorBoundary>
      <ErrorBoundary panel="quickOpen" over>
        <AppQuickOpen desk={desk} />
      </ErrorBoundary>
      <ErrorBoundary panel="palette" over>
        <CommandPalette
          isAvailable={(command) => isAvailable(command, open, desk.panes)}
          onChoose={onChoose}
        />
      </ErrorBoundary>
    </>
  );
}
