import type { UpdateState } from '#contract/desktop/updating';
import { api, listen } from '../api';
import { followShell } from './follow-shell';

/** What is known of new versions; null until the shell has said so. */
export const useUpdates = followShell<UpdateState | null>(null, (tell) => {
  listen('updatesChanged', tell);
  void api.updates.state().then(tell);
});
