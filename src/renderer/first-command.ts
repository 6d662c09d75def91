import { COMMANDS } from '#contract/commands';
import type { MenuCommand } from '#contract/desktop';

/** What the window was opened for, such as a new note from the tray; told once. */
export function takeFirstCommand(): MenuCommand | null {
  const word = location.hash.slice(1);
  if (word !== '') history.replaceState(null, '', location.pathname);
  return (Object.keys(COMMANDS) as MenuCommand[]).find((command) => command === word) ?? null;
}
