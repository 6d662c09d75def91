import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the log below that of the shell's settings. */
export const LOGS = 'logs';

/** Where the desktop app keeps its log, seen from a program beside it. */
export function logFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string {
  return join(settingsFolder(platform, environment, home), 'Outloud', LOGS);
}

function settingsFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return environment['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  return environment['XDG_CONFIG_HOME'] ?? join(home, '.config');
}
