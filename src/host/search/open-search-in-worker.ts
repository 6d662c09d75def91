import { Worker } from 'node:worker_threads';
import { Problem, type ProblemCode } from '#core/problem';
import type { Search } from '#core/search/search';
import type { SearchAnswer, SearchCall } from './worker-message';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the search index in a thread of its own.
 *
 * @param worker the built `worker.js`
 * @throws Problem of the disk when the index can't be opened
 */
export async function openSearchInWorker(file: string, worker: string): Promise<Search> {
  const thread = new Worker(worker, { workerData: { file } });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let ended: Problem | null = null;

  const end = (problem: Problem) => {
    ended ??= problem;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  thread.on('message', (answer: SearchAnswer) => {
    const caller = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('error' in answer) caller?.reject(toError(answer.error, answer.code));
    else caller?.resolve(answer.result);
  });
  thread.on('error', (error) => {
    end(new Problem('closed', `The search stopped: ${error.message}. Open the library again.`));
  });
  thread.on('exit', () => end(new Problem('closed', 'The search is closed.')));

  function call<Result>(method: keyof Search, ...parameters: unknown[]): Promise<Result> {
    if (ended !== null) return Promise.reject(ended);
    return new Promise<unknown>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const message: SearchCall = { number: calls, method, parameters };
      thread.postMessage(message, []);
    }) as Promise<Result>;
  }

  const search: Search = {
    revisions: () => call('revisions'),
    index: (documents) => call('index', documents),
    remove: (ids) => call('remove', ids),
    find: (query, limit) => call('find', query, limit),
    holding: (phrases, limit) => call('holding', phrases, limit),
    related: (id, limit) => call('related', id, limit),
    clear: () => call('clear'),
    close: async () => {
      if (ended !== null) return;
      await call('close');
      await thread.terminate();
    },
  };
  return search;
}

function toError(message: string, code: ProblemCode | null): Error {
  return code === null ? new Error(message) : new Problem(code, message);
}
