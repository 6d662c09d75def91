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
 * What is missing for a command to be carried out now; null where nothing is.
 * @param open the entry that is open in the pane that is in use
 */
export function whyUnavailable(
  command: MenuCommand,
  open: EntryRow | null,
  panes: Panes,
): string | null {
  const unless = (isThere: boolean, why: string): string | null => (isThere ? null : why);
  if (command === 'publish' || command === 'preview') {
    return unless(open?.kind === 'post', 'Open a post first.');
  }
  if (OF_A_TALK.includes(command)) return unless(open?.kind === 'talk', 'Open a talk first.');
  if (OF_A_DRAFT.includes(command)) {
    return unless(open !== null && isDraftKind(open.kind), 'Open a post or a talk first.');
  }
  if (PANE_COMMANDS.some((one) => one === command)) {
    return unless(paneBeside(panes) !== null, 'There is one pane only.');
  }
  return unless(!OF_AN_ENTRY.includes(command) || open !== null, 'Open an entry first.');
}
