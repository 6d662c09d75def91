import { api } from '../../api';
import { attempt, notify } from '../../look/notices';

/** Deletes a rehearsal, which can be taken back. @returns whether it was done */
export async function removeRehearsal(id: string, rehearsal: string): Promise<boolean> {
  const removed = await attempt('The rehearsal was not deleted', () =>
    api.talks.removeRehearsal({ id, rehearsal }),
  );
  if (removed === null) return false;
  notify('The rehearsal is deleted.', {
    label: 'Undo',
    run: () =>
      void attempt('The rehearsal was not brought back', () =>
        api.talks.keepRehearsal({ id, rehearsal: removed }),
      ),
  });
  return true;
}
