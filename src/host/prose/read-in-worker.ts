import type { ProseHit, ProseReader } from '#core/check/prose/prose-reader';
import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import { openLazyThread } from '../thread/lazy-thread';
import type { ProseOrder } from './worker-message';

/** The grammar takes half a gigabyte: it is given back when nobody has asked for so long. */
const REST = 120_000;

/**
 * Reads prose in a thread of its own, which starts when it is first asked and ends two minutes after
 * the last time.
 *
 * @param program the built `worker.js`
 */
export function readProseInWorker(program: string, log: Log = NO_LOG): ProseReader {
  const thread = openLazyThread<ProseOrder, readonly (readonly ProseHit[])[]>(program, {
    broken: 'The grammar can’t be read. Install Outloud again.',
    rest: REST,
    onBroken: (error) => log({ event: 'thread broke', part: 'prose thread', ...readFault(error) }),
  });
  return {
    read: (texts, language) => thread.ask({ texts, language }),
    close: thread.close,
  };
}
