import { lazy, Suspense } from 'react';
import type { MenuCommand } from '#contract/desktop/desktop';
import type { useLibraries } from './libraries';
import { ErrorBoundary } from '../look/error-boundary';
import type { Desk } from '../use-desk';

// The list is there before the code of what lies over it.
const AppDialogs = lazy(async () => ({ default: (await import('./dialogs')).AppDialogs }));
const AppPalettes = lazy(async () => ({ default: (await import('./palettes')).AppPalettes }));

interface AppOverProps {
  readonly desk: Desk;
  /** Whether the list was drawn. */
  readonly isShown: boolean;
  readonly libraries: ReturnType<typeof useLibraries>;
  readonly onCommand: (command: MenuCommand) => Promise<void>;
}

/** What comes up over the window. */
export function AppOver({ desk, isShown, libraries, onCommand }: AppOverProps) {
  return (
    <>
      <ErrorBoundary panel="libraries" over>
        {libraries.dialog}
      </ErrorBoundary>
      <ErrorBoundary panel="dialog" over shown={desk.dialog} onClose={() => desk.ask(null)}>
        <Suspense>{isShown && <AppDialogs desk={desk} />}</Suspense>
      </ErrorBoundary>
      <Suspense>
        {isShown && <AppPalettes desk={desk} onSwitch={libraries.switchTo} onCommand={onCommand} />}
      </Suspense>
    </>
  );
}
