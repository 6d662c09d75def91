import type { MenuCommand } from '#contract/desktop/desktop';
import { isDraftKind } from '#core/draft/draft';
import type { EntryRow } from '#core/library/entry';
import { PANE_COMMANDS } from './pane-commands';
import { paneBeside, type Panes } from './panes';

const OF_AN_ENTRY: readonly MenuCommand[] = [
  'moveToTrash',
  'switchView',
  'find',
  'replace',
  'properties',
  'comment',
  'nextComment',
  'previousComment',
  'history',
  'copyLink',
  'criteria',
  'explain',
];

const OF_A_DRAFT: readonly MenuCommand[] = [
  'toggleCheck',
  'nextProblem',
  'previousProblem',
  'toggleSources',
  'plan',
  'variants',
  'compareDrafts',
];

const OF_A_TALK: readonly MenuCommand[] = ['exportDeck', 'rehearse', 'present', 'rehearsals'];

/**
 * Whether a command can be carried out now.
 * @param open the entry that is open in the pane that is in use
 */
export function isAvailable(command: MenuCommand, open: EntryRow | null, panes: Panes): boolean {
  if (command === 'publish' || command === 'preview') return open?.kind === 'post';
  if (OF_A_TALK.includes(command)) return open?.kind === 'talk';
  if (OF_A_DRAFT.includes(command)) return open !== null && isDraftKind(open.kind);
  if (PANE_COMMANDS.some((one) => one === command)) return paneBeside(panes) !== null;
  return !OF_AN_ENTRY.includes(command) || open !== null;
}
