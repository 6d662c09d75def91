import { Worker } from 'node:worker_threads';
import { Problem } from '#core/problem';
import type { Spelling } from '#core/spelling/spelling';
import type { SpellingAnswer, SpellingCall, SpellingOrder } from './worker-message';

interface Waiting {
  readonly resolve: (words: readonly string[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Dictionaries in a thread of their own, which starts when they are first asked: loading one and
 * looking for what was meant takes up to half a second. A thread that broke is started again.
 *
 * @param program the built `worker.js`
 */
export function spellInWorker(program: string): Spelling {
  let thread: Worker | null = null;
  const waiting = new Map<number, Waiting>();
  let calls = 0;

  function start(): Worker {
    const started = new Worker(program);
    // It has nothing to finish, and keeps no program running.
    started.unref();
    started.on('message', (answer: SpellingAnswer) => {
      const caller = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) started.unref();
      if ('words' in answer) caller?.resolve(answer.words);
      else caller?.reject(new Error(answer.error));
    });
    const end = (reason: string) => () => {
      // An error is followed by the exit: by then another thread may have callers of its own.
      if (thread !== started) return;
      thread = null;
      for (const { reject } of waiting.values()) reject(new Problem('closed', reason));
      waiting.clear();
    };
    started.on('error', end('The dictionaries can’t be read. Install Outloud again.'));
    started.on('exit', end('Outloud is closing.'));
    return started;
  }

  function ask(order: SpellingOrder): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const call: SpellingCall = { number: calls, order };
      thread ??= start();
      thread.ref();
      thread.postMessage(call, []);
    });
  }

  return {
    unknown: (language, words) => ask({ unknown: words, language }),
    suggest: (language, word) => ask({ suggest: word, language }),
    close: async () => {
      await thread?.terminate();
    },
  };
}
