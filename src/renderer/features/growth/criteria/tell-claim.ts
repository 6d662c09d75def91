import type { ClaimChange } from '#contract/growth/criteria';
import { notify } from '../../../look/notices';

/** Tells what was changed in entries, with its undo. */
export function tellClaim(
  { change, entries }: ClaimChange,
  done: string,
  onUndo: (change: string) => void,
): void {
  if (change === null) {
    notify('It says so already.');
    return;
  }
  const count = entries === 1 ? '1 entry' : `${entries} entries`;
  notify(`${done} ${count}.`, { label: 'Undo', run: () => onUndo(change) });
}
