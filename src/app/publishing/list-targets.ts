import type { Api } from '#contract/calls/api';
import type { Session } from '../session';

/**
 * Tells which blogs there are. Publishing begins with it, so it does not wait until the code is read
 * that knows every generator.
 */
export function listTargets(session: Session): Api['targets']['list'] {
  return async () => session.library().storage.settings().targets;
}
