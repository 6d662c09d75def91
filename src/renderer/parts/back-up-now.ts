import type { QueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { KEYS } from '../data/queries';
import { attempt, notify } from '../look/notices';
import { tellCount } from '../look/tell-count';

/** Makes a backup in the folder that was chosen for them, and says so. */
export async function backUpNow(client: QueryClient): Promise<void> {
  const report = await attempt('No backup was made', () => api.backups.run({}));
  await client.invalidateQueries({ queryKey: KEYS.backups });
  if (report) notify(`Backed up and read back: ${tellCount(report.records, 'entry', 'entries')}.`);
}
