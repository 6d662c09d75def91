import type { Heard } from '#contract/calls/answer';
import type { LibraryStatus } from '#contract/calls/api';
import type { Call, Reply } from '#contract/calls/connect';
import { readFault } from '#contract/faults/fault';
import type { Log } from '#contract/faults/log';
import { Problem } from '#core/problem';

/** Milliseconds from which on a call is slow. */
const SLOW = 2_000;

/** Calls that last as long as a person's library, blog or patience is large. */
const LONG = new Set(['backups', 'previews', 'publishing', 'repositories', 'transfer', 'reviews']);

/** Notes what a call threw: a fault with its place, a refusal with its code alone. */
export function logRefusal({ call, thrown }: Heard, log: Log): void {
  if (thrown instanceof Problem) log({ event: 'refused call', call, code: thrown.code });
  else log({ event: 'failed call', call, ...readFault(thrown) });
}

/**
 * Notes calls that took long, and which library was opened, in numbers. The names of calls are of the
 * contract: others are answered with a problem.
 */
export function logCalls(call: Call, log: Log, now = () => performance.now()): Call {
  return async (noun, verb, argument) => {
    const begun = now();
    const reply = await call(noun, verb, argument);
    const ms = Math.round(now() - begun);
    if (reply.ok && ms >= SLOW && !LONG.has(noun)) {
      log({ event: 'slow call', call: `${noun}.${verb}`, ms });
    }
    if (noun === 'library' && (verb === 'open' || verb === 'create')) noteOpened(reply, log);
    return reply;
  };
}

function noteOpened(reply: Reply, log: Log): void {
  if (!reply.ok || !('value' in reply)) return;
  const { entries, readOnly } = reply.value as LibraryStatus;
  log({ event: 'library opened', entries, readOnly: readOnly !== null });
}
