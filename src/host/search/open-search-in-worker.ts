import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import { Problem, toThrown } from '#core/problem';
import type { Search } from '#core/search/search';
import { createReviver } from '../reviver';
import { IN_MEMORY } from './in-memory';
import type { SearchAnswer, SearchCall } from './worker-message';

const CLOSED = 'The search is closed.';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the search index in a thread of its own, which starts when it is first asked. One that broke
 * is started again when it is asked again; an index that was in its memory alone is gone with it.
 *
 * @param worker the built `worker.js`
 * @param options.calm milliseconds until it is compared with the library, unless somebody waits
 * @throws Problem of the disk when the index can't be opened
 */
export async function openSearchInWorker(
  file: string,
  worker: string,
  { calm = 0, log = NO_LOG }: { readonly calm?: number; readonly log?: Log } = {},
): Promise<Search> {
  let thread: Worker | null = null;
  const waiting = new Map<number, Waiting>();
  const mayLive = createReviver(() => performance.now());
  let calls = 0;
  let ended: Problem | null = null;
  const waited = new AbortController();
  const calmed =
    calm > 0 && setTimeout(calm, undefined, { signal: waited.signal }).catch(() => undefined);

  const refuse = (problem: Problem): void => {
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  function start(): Worker {
    const started = new Worker(worker, { workerData: { file } });
    started.on('message', (answer: SearchAnswer) => {
      const caller = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('error' in answer) caller?.reject(toThrown(answer.code, answer.error));
      else caller?.resolve(answer.result);
    });
    started.on('error', (error) => {
      log({ event: 'thread broke', part: 'search thread', ...readFault(error) });
      thread = null;
      const comesBack = file !== IN_MEMORY && mayLive();
      const stopped = new Problem(
        'closed',
        `The search stopped. ${comesBack ? 'Search again.' : 'Open the library again.'}`,
      );
      if (!comesBack) ended ??= stopped;
      refuse(stopped);
    });
    started.on('exit', () => {
      if (thread !== started) return;
      ended ??= new Problem('closed', CLOSED);
      refuse(ended);
    });
    return started;
  }

  function call<Result>(method: keyof Search, ...parameters: unknown[]): Promise<Result> {
    if (ended !== null) return Promise.reject(ended);
    return new Promise<unknown>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const message: SearchCall = { number: calls, method, parameters };
      thread ??= start();
      thread.postMessage(message, []);
    }) as Promise<Result>;
  }

  const search: Search = {
    revisions: async () => {
      await calmed;
      return call('revisions');
    },
    index: (documents) => call('index', documents),
    remove: (ids) => call('remove', ids),
    find: (query, limit) => call('find', query, limit),
    holding: (phrases, limit) => call('holding', phrases, limit),
    related: (id, limit) => call('related', id, limit),
    isSound: () => call('isSound'),
    clear: () => call('clear'),
    hurry: () => waited.abort(),
    close: async () => {
      waited.abort();
      if (thread === null) ended ??= new Problem('closed', CLOSED);
      if (ended !== null || thread === null) return;
      const last = thread;
      await call('close');
      await last.terminate();
    },
  };
  return search;
}
