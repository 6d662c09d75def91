import { notify } from '../look/notices';
import { isSameSection } from '../section';
import type { Desk } from '../use-desk';
import { undoChange } from './undo';

/** Says that a proposal is noted, with the way to it, or to take it back where it is seen. */
export function tellProposed(desk: Desk, event: string, change: string): void {
  const told = `The proposal to ${event} is noted.`;
  if (isSameSection(desk.section, { at: 'proposals' })) {
    const run = (): void => void undoChange(change, 'The proposal was not taken back');
    return notify(told, { label: 'Undo', run });
  }
  notify(told, { label: 'Show Proposals', run: () => desk.show({ at: 'proposals' }) });
}
