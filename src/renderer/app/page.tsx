import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '../look/fonts.css';
import '../look/base.css';
import '../look/contrast.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useLook } from '../data/use-look';
import { keepNoColorScheme } from '../look/color-scheme';
import type { PanelName } from '#contract/faults/panels';
import { watchWindow } from '../data/watch-window';
import { ErrorBoundary } from '../look/error-boundary';
import { notifyFault } from '../look/notices';
import { provideNonce, readNonce } from '../look/nonce';
import { selectNoPage } from '../look/select-no-page';
import { highContrastTheme, resolveVariables, theme } from '../look/theme';
import { useHighContrast } from '../look/use-high-contrast';
import { Diagnostics } from '../parts/diagnostics';

/**
 * Draws what a window shows into its page, in Outloud's look.
 * @param panel what the window is called when all of it stops
 */
export function showPage(client: QueryClient, panel: PanelName, content: ReactNode): void {
  watchWindow(notifyFault);
  provideNonce();
  selectNoPage();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <Page>
        <QueryClientProvider client={client}>
          <ErrorBoundary panel={panel}>{content}</ErrorBoundary>
          <Diagnostics />
        </QueryClientProvider>
      </Page>
    </StrictMode>,
  );
}

/** The look that was chosen on this computer, around everything. */
function Page({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  const isHigh = useHighContrast(look.contrast);
  const resolver = useMemo(() => resolveVariables(look, isHigh), [look, isHigh]);
  return (
    <MantineProvider
      theme={isHigh ? highContrastTheme : theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      colorSchemeManager={keepNoColorScheme}
      getStyleNonce={readNonce}
    >
      {children}
    </MantineProvider>
  );
}
