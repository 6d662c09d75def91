import type { ShowMode } from '#contract/talks/presenting';
import { api } from '../api';
import { saveAll } from '../features/entry/autosaves';
import { attempt, notifyWhile } from '../look/notices';

/** Gives a talk as it is written now, in two windows of its own. */
export async function startShow(id: string, mode: ShowMode): Promise<void> {
  await attempt('The talk was not started', async () => {
    await saveAll();
    await notifyWhile('Getting the slides ready…', () => api.presenting.start({ id, mode }));
  });
}
