import type { Api } from '#contract/calls/api';
import { restoredFields } from '#core/library/history/restored-fields';
import { Problem } from '#core/problem';
import { publicationIn, withPublication } from '#core/publish/publication';
import type { Machine } from '../machine';
import { nextRevision } from '../library/records';
import type { Session } from '../session';

/**
 * Takes a taking home back: the entry is as it was, and so is what is known of its file, so that
 * the change there is not overwritten unasked.
 */
export function createTakingBack(
  session: Session,
  machine: Machine,
): Api['publishing']['undoTakeHome'] {
  return async ({ id, target, undo }) => {
    const { storage } = session.library();
    const before = await storage.history.read(id, undo);
    const current = await storage.read(id);
    const known = publicationIn(before, target);
    if (known === undefined) {
      throw new Problem('not-found', `“${current.title}” was not in “${target}” then.`);
    }
    await storage.history.keep(id);
    const fields = { ...restoredFields(current, before), created: before.created };
    const next = nextRevision(machine, current, fields);
    await session.keep([{ ...next, publications: withPublication(next, known) }]);
  };
}
