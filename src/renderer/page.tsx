import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './look/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepNoColorScheme } from './look/color-scheme';
import { ErrorBoundary } from './look/error-boundary';
import { provideNonce, readNonce } from './look/nonce';
import { resolveVariables, theme } from './look/theme';

/** Draws what a window shows into its page, in Outloud's look. */
export function showPage(client: QueryClient, content: ReactNode): void {
  provideNonce();
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={resolveVariables}
        defaultColorScheme="auto"
        colorSchemeManager={keepNoColorScheme}
        getStyleNonce={readNonce}
      >
        <QueryClientProvider client={client}>
          <ErrorBoundary name="The window">{content}</ErrorBoundary>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
