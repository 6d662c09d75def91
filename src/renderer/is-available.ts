import type { MenuCommand } from '#contract/desktop';
import type { EntryRow } from '#core/library/entry';

const OF_AN_ENTRY: readonly MenuCommand[] = [
  'moveToTrash',
  'switchView',
  'find',
  'replace',
  'history',
];

/** Whether a command can be carried out now. @param open the entry that is open */
export function isAvailable(command: MenuCommand, open: EntryRow | null): boolean {
  if (command === 'publish') return open?.kind === 'post';
  if (command === 'exportDeck') return open?.kind === 'talk';
  return !OF_AN_ENTRY.includes(command) || open !== null;
}
