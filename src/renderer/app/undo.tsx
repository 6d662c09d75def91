import { api } from '../api';
import { saveAll } from '../features/entry/autosaves';
import { attempt, notify, notifyWhile } from '../look/notices';

/**
 * Takes a change of several entries back, and tells what stayed.
 * @param failed what to say when it can't be
 */
export async function undoChange(change: string, failed: string): Promise<void> {
  const undone = await attempt(failed, async () => {
    await saveAll();
    return notifyWhile('Taking it back…', () => api.bulk.undo({ change }));
  });
  const [first, ...more] = undone?.stayed ?? [];
  if (first === undefined) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  notify(`“${first.title}”${others} changed since and stayed as it is.`);
}

/** Takes back which entries are evidence for what. */
export function undoClaim(change: string): void {
  void undoChange(change, 'The evidence was not put back');
}
