import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand } from '#contract/desktop/desktop';

/** What the window was opened for, such as a new note from the tray; told once. */
export function takeFirstCommand(): MenuCommand | null {
  const word = location.hash.slice(1);
  if (word !== '') history.replaceState(null, '', location.pathname);
  return (Object.keys(COMMANDS) as MenuCommand[]).find((command) => command === word) ?? null;
}
