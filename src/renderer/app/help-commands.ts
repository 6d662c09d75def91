import type { MenuCommand } from '#contract/desktop/desktop';
import { api } from '../api';
import { askForDiagnostics } from '../look/ask-for-diagnostics';
import type { Desk } from '../use-desk';

/** What the Help menu does. */
export function helpCommands(
  desk: Desk,
): Pick<
  Record<MenuCommand, () => void>,
  'shortcuts' | 'tour' | 'licences' | 'about' | 'copyDiagnostics' | 'showLogs'
> {
  return {
    shortcuts: () => desk.ask({ name: 'shortcuts' }),
    tour: () => desk.setTouring(true),
    licences: () => desk.ask({ name: 'about', licences: true }),
    copyDiagnostics: askForDiagnostics,
    showLogs: () => void api.diagnostics.showLogs(),
    about: () => desk.ask({ name: 'about', licences: false }),
  };
}
