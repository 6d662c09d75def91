import { COMMANDS } from '#contract/commands';
import type { MenuCommand } from '#contract/desktop';

/** Lets the library that is opened next carry a command out first; null for none after all. */
export function askFirst(command: MenuCommand | null): void {
  history.replaceState(null, '', command === null ? location.pathname : `#${command}`);
}

/** What the window was opened for, such as a new note from the tray; told once. */
export function takeFirstCommand(): MenuCommand | null {
  const word = location.hash.slice(1);
  if (word !== '') history.replaceState(null, '', location.pathname);
  return (Object.keys(COMMANDS) as MenuCommand[]).find((command) => command === word) ?? null;
}
