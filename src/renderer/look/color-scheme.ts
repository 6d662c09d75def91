import type { MantineColorSchemeManager } from '@mantine/core';

/**
 * The shell sets the theme for the whole app, menus included; the page follows the system's
 * colours as the shell reports them and remembers nothing itself.
 */
export const keepNoColorScheme: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
