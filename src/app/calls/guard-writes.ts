import type { Api } from '#contract/calls/api';
import { effectOf } from '#contract/calls/effects';
import { Problem } from '#core/problem';
import { followCalls } from './follow-calls';
import type { Session } from '../session';

/** The calls, with all that would change a library refused while it can only be read. */
export function guardWrites(session: Session, api: Api): Api {
  return followCalls(api, async (noun, verb, call, argument) => {
    const reason = session.current()?.storage.readOnly ?? null;
    if (reason !== null && effectOf(noun, verb, argument) === 'writes') {
      throw new Problem('read-only', reason);
    }
    return call();
  });
}
