import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './look/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { readAhead } from './data/queries';
import { createQueryClient } from './data/query-client';
import { followChanges } from './data/follow-changes';
import { ErrorBoundary } from './look/error-boundary';
import { provideNonce, readNonce } from './look/nonce';
import { keepNoColorScheme } from './look/color-scheme';
import { resolveVariables, theme } from './look/theme';

provideNonce();
const client = createQueryClient();
void readAhead(client);
followChanges(client);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root element.');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      colorSchemeManager={keepNoColorScheme}
      getStyleNonce={readNonce}
    >
      <Notifications position="bottom-right" limit={4} containerWidth={400} />
      <QueryClientProvider client={client}>
        <ErrorBoundary name="The window">
          <App />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
