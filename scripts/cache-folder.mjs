import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The person's cache folder for what is fetched once and survives `npm ci`.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 */
export function findCacheFolder(platform, env, home) {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'outloud', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'outloud');
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'outloud');
}

export const CACHE_FOLDER = findCacheFolder(process.platform, process.env, homedir());
