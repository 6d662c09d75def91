import { resolveConfig } from 'electron-vite';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

it('development has no server for the pages: they come from the disk, as in a release', async () => {
  // It is set by reading the configuration.
  vi.stubEnv('NODE_ENV', 'test');
  const quiet = { ignoreConfigWarning: true };
  const development = await resolveConfig({ ...quiet }, 'serve', 'development');
  const release = await resolveConfig({ ...quiet }, 'build', 'production');
  expect(Object.keys(development.config ?? {})).toEqual(['main', 'preload']);
  expect(Object.keys(release.config ?? {})).toEqual(['main', 'preload', 'renderer']);
});
