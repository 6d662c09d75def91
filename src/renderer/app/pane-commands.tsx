import { flushSync } from 'react-dom';
import type { MenuCommand } from '#contract/desktop/desktop';
import { keepScrolled } from '../features/panes/keep-scrolled';
import { focusActivePane } from '../features/panes/pane-text';
import { notify } from '../look/notices';
import { paneBeside } from './panes';
import type { Desk } from '../use-desk';

/** The commands about two panes. */
export const PANE_COMMANDS = [
  'focusOtherPane',
  'swapPanes',
  'closePane',
] as const satisfies readonly MenuCommand[];

type PaneCommand = (typeof PANE_COMMANDS)[number];

/** What the commands do, or say that there is one pane only. */
export function paneCommands(desk: Desk): Readonly<Record<PaneCommand, () => void>> {
  const beside = paneBeside(desk.panes);
  const withTwo = (task: () => void) => () => {
    if (beside === null) notify('There is one pane only. “Open Beside” makes another one.');
    else movePanes(task);
  };
  return {
    focusOtherPane: withTwo(() => beside && desk.inPane(beside.name).activatePane()),
    swapPanes: withTwo(desk.swap),
    closePane: withTwo(desk.closePane),
  };
}

/** Changes the panes at once, and goes on in the text of the active one. */
export function movePanes(change: () => void): void {
  keepScrolled(() => flushSync(change));
  focusActivePane();
}
