import { COMMANDS } from '#contract/commands';
import type { MenuCommand } from '#contract/desktop';

/** What a command is called where nothing is opened by its name. */
export function nameOf(command: MenuCommand): string {
  return COMMANDS[command].label.replace(/…$/, '');
}
