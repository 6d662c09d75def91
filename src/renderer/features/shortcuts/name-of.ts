import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand } from '#contract/desktop/desktop';

/** What a command is called where nothing is opened by its name. */
export function nameOf(command: MenuCommand): string {
  return COMMANDS[command].label.replace(/…$/, '');
}
