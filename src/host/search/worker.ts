import { parentPort, workerData } from 'node:worker_threads';
import { describeProblem, Problem } from '#core/problem';
import type { Search } from '#core/search/search';
import { openSearch } from './open-search';
import type { SearchAnswer, SearchCall } from './worker-message';

type AnyMethod = (...parameters: readonly unknown[]) => Promise<unknown>;

const port = parentPort;
if (port === null) throw new Error('This program is started by openSearchInWorker.');
const { file } = workerData as { readonly file: string };

const opened: Promise<Search> = openSearch(file);
// Each call tells of it.
opened.catch(() => undefined);

// One after the other, in the order of the calls.
let last: Promise<void> = Promise.resolve();
port.on('message', (call: SearchCall) => {
  last = last.then(async () => port.postMessage(await answer(call)));
});

async function answer({ number, method, parameters }: SearchCall): Promise<SearchAnswer> {
  try {
    const search = await opened;
    return { number, result: await (search[method] as AnyMethod)(...parameters) };
  } catch (error) {
    const code = error instanceof Problem ? error.code : null;
    return { number, error: describeProblem(error), code };
  }
}
