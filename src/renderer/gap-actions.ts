import type { GapNote } from '#contract/checking/gaps';
import type { GapState } from '#core/check/gaps/gap-state';
import { api } from './api';
import { attempt, notify } from './look/notices';

/**
 * Makes the note that asks for a gap, and offers to open it.
 *
 * @param gap where it was found: in which draft, by which rule, at which words
 */
export async function askForGap(
  gap: Parameters<typeof api.gaps.ask>[0],
  onOpen: (id: string) => void,
): Promise<void> {
  const note = await attempt('The note was not made', () => api.gaps.ask(gap));
  if (note === null) return;
  const message = note.made
    ? 'The note is made. Its title is the question.'
    : `There is a note “${note.title}” already.`;
  notify(message, { label: 'Open', run: () => onOpen(note.id) });
}

/** Says whether a note has its answer, and offers to take that back. */
export async function markGap(note: GapNote, state: GapState): Promise<void> {
  const done = await attempt(state === 'closed' ? 'It was not closed' : 'It was not opened', () =>
    api.gaps.mark({ id: note.id, state }).then(() => true),
  );
  if (done !== true) return;
  notify(state === 'closed' ? 'The gap is closed.' : 'The gap is open again.', {
    label: 'Undo',
    run: () => void markGap(note, note.state),
  });
}
