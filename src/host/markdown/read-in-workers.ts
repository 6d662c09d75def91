import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readFault } from '#contract/faults/fault';
import { NO_LOG, type Log } from '#contract/faults/log';
import { Problem } from '#core/problem';
import { timeLimit } from './time-limit';
import type { Answer, Done, Order, Task } from './worker-message';

/** More threads than this gain little: the disk and the calling thread have work to do, too. */
const MOST_WORKERS = 4;

/** Megabytes of memory of one worker; a text that takes more ends it, not the app. */
const MOST_MEMORY = 2048;

/** Reads Markdown in threads of their own. */
export interface MarkdownReading {
  /** @throws Problem `bad-input` when reading takes too long or too much memory */
  read(markdown: string): Promise<Done<'read'>>;
  /** Reads a text and compares what it gives back. Same problems as `read`. */
  check(markdown: string): Promise<Done<'check'>>;
  /** Ends all threads; texts that are being read are refused. */
  close(): Promise<void>;
}

interface Job {
  readonly order: Order;
  readonly resolve: (done: Done<Task>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads one text a thread at a time, in at most as many threads as there are processors. Threads
 * are started when they are needed; idle ones don't keep the program running.
 *
 * @param program the built `worker.js`
 * @param limitOf milliseconds after which the reading of a text of that length is given up
 */
export function readMarkdownInWorkers(
  program: string,
  log: Log = NO_LOG,
  limitOf = timeLimit,
): MarkdownReading {
  const most = Math.min(availableParallelism(), MOST_WORKERS);
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let isClosed = false;

  function startNext(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < most)) {
      const job = waiting.shift();
      if (job !== undefined) start(job, idle.pop() ?? startWorker());
    }
  }

  function startWorker(): Worker {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    all.add(worker);
    return worker;
  }

  function start({ order, resolve, reject }: Job, worker: Worker): void {
    const limit = limitOf(order.markdown.length);
    const timer = setTimeout(() => {
      end(tooMuch(`took longer than ${Math.ceil(limit / 1000)} seconds`));
    }, limit);
    const onMessage = (answer: Answer) => {
      release();
      worker.unref();
      idle.push(worker);
      if ('done' in answer) resolve(answer.done);
      else reject(new Problem('bad-input', `It can't be read: ${answer.error}`));
      startNext();
    };
    const onError = (error: Error) => {
      log({ event: 'thread broke', part: 'markdown thread', ...readFault(error) });
      end(isOutOfMemory(error) ? tooMuch('took too much memory') : error);
    };
    const onExit = () => end(new Problem('closed', 'The reading was ended.'));
    const release = () => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    /** What has gone wrong once is not used again: another thread takes its place. */
    const end = (problem: Error) => {
      release();
      discard(worker);
      reject(problem);
      startNext();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(order, []);
  }

  function discard(worker: Worker): void {
    all.delete(worker);
    worker.on('error', () => undefined);
    void worker.terminate();
  }

  function run<T extends Task>(task: T, markdown: string): Promise<Done<T>> {
    return new Promise((resolve, reject) => {
      if (isClosed) {
        reject(new Problem('closed', 'The app is closing.'));
        return;
      }
      const finish = (done: Done<Task>): void => resolve(done as Done<T>);
      waiting.push({ order: { task, markdown }, resolve: finish, reject });
      startNext();
    });
  }

  return {
    read: (markdown) => run('read', markdown),
    check: (markdown) => run('check', markdown),
    close: async () => {
      isClosed = true;
      for (const { reject } of waiting.splice(0)) {
        reject(new Problem('closed', 'The app is closing.'));
      }
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

function tooMuch(what: string): Problem {
  return new Problem('bad-input', `Reading it ${what}. Split it into shorter texts.`);
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
