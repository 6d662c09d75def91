import { DEFAULT_LOOK } from '#contract/desktop/look';
import { api, listen } from '../api';
import { followShell } from './follow-shell';

/** How Outloud looks on this computer. */
export const useLook = followShell(DEFAULT_LOOK, (tell) => {
  listen('lookChanged', tell);
  void api.desktop.look().then(tell);
});
