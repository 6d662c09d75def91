import { app } from 'electron';
import type { LinkOpener } from '#contract/desktop/opening';
import { Problem } from '#core/problem';

const SCHEME = 'outloud';

/** Who opens `outloud://` links here. */
export function linkOpener(): LinkOpener {
  if (!app.isPackaged) return 'unpackaged';
  return app.isDefaultProtocolClient(SCHEME) ? 'outloud' : 'other';
}

/** @throws Problem when the system refuses */
export function openLinks(here: boolean): LinkOpener {
  if (!app.isPackaged) return 'unpackaged';
  const isDone = here
    ? app.setAsDefaultProtocolClient(SCHEME)
    : app.removeAsDefaultProtocolClient(SCHEME);
  if (!isDone) {
    throw new Problem(
      'no-access',
      here
        ? 'The system did not agree. Choose Outloud for outloud:// links in its own settings.'
        : 'The system did not agree. Choose another program for outloud:// links in its own settings.',
    );
  }
  return linkOpener();
}
