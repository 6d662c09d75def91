import type { QueryClient } from '@tanstack/react-query';
import { api } from '../api';
import { attempt, notify, notifyWhile } from '../look/notices';
import { backUpNow } from '../parts/back-up-now';
import type { Desk } from '../use-desk';
import { isAllSaved } from './libraries';

/** Backs the library up as it is now; where no folder was chosen for that yet, it is asked for. */
export async function backUp(desk: Desk, client: QueryClient): Promise<void> {
  if (!(await isAllSaved())) return;
  const state = await attempt('No backup was made', () => api.backups.state());
  if (state === null) return;
  if (state.plan !== null) return notifyWhile('Backing up…', () => backUpNow(client));
  desk.ask({ name: 'settings', backups: true });
  notify('Choose first where backups go: Daily or Weekly, under Backups, asks for a folder.');
}
