import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import type { Spelling } from '#core/spelling/spelling';
import { openLazyThread } from '../thread/lazy-thread';
import type { SpellingOrder } from './worker-message';

/**
 * Dictionaries in a thread of their own, which starts when they are first asked: loading one and
 * looking for what was meant takes up to half a second. A thread that broke is started again.
 *
 * @param program the built `worker.js`
 */
export function spellInWorker(program: string, log: Log = NO_LOG): Spelling {
  const thread = openLazyThread<SpellingOrder, readonly string[]>(program, {
    broken: 'The dictionaries can’t be read. Install Outloud again.',
    onBroken: (error) =>
      log({ event: 'thread broke', part: 'spelling thread', ...readFault(error) }),
  });
  return {
    unknown: (language, words) => thread.ask({ unknown: words, language }),
    suggest: (language, word) => thread.ask({ suggest: word, language }),
    close: thread.close,
  };
}
