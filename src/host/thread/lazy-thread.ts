import { Worker } from 'node:worker_threads';
import { Problem } from '#core/problem';

/** What such a thread is asked. */
export interface LazyCall<Order> {
  readonly number: number;
  readonly order: Order;
}

/** What it answers: a value, or why there is none. */
export type LazyAnswer<Value> =
  | { readonly number: number; readonly value: Value }
  | { readonly number: number; readonly error: string };

/** A thread that starts when it is first asked. */
export interface LazyThread<Order, Value> {
  ask(order: Order): Promise<Value>;
  close(): Promise<void>;
}

interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that starts when it is first asked, and again after it broke.
 *
 * @param program the built `worker.js`
 * @param options.broken what is said when it can't start or breaks, with what to do
 * @param options.rest milliseconds without a question after which it ends and gives its memory
 *   back; for ever when left out
 * @param options.onBroken hears what broke it
 */
export function openLazyThread<Order, Value>(
  program: string,
  {
    broken,
    rest,
    onBroken,
  }: {
    readonly broken: string;
    readonly rest?: number;
    readonly onBroken?: (error: unknown) => void;
  },
): LazyThread<Order, Value> {
  let thread: Worker | null = null;
  const waiting = new Map<number, Waiting<Value>>();
  let calls = 0;
  let resting: NodeJS.Timeout | undefined;

  function start(): Worker {
    const started = new Worker(program);
    // It has nothing to finish, and keeps no program running.
    started.unref();
    started.on('message', (answer: LazyAnswer<Value>) => {
      const caller = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) endSoon(started);
      if ('value' in answer) caller?.resolve(answer.value);
      else caller?.reject(new Error(answer.error));
    });
    const end = (reason: string) => () => {
      // An error is followed by the exit: by then another thread may have callers of its own.
      if (thread !== started) return;
      thread = null;
      for (const { reject } of waiting.values()) reject(new Problem('closed', reason));
      waiting.clear();
    };
    started.on('error', (error) => {
      onBroken?.(error);
      end(broken)();
    });
    started.on('exit', end('Outloud is closing.'));
    return started;
  }

  function endSoon(started: Worker): void {
    started.unref();
    if (rest === undefined) return;
    resting = setTimeout(() => {
      if (thread !== started) return;
      thread = null;
      void started.terminate();
    }, rest).unref();
  }

  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        clearTimeout(resting);
        calls += 1;
        waiting.set(calls, { resolve, reject });
        const call: LazyCall<Order> = { number: calls, order };
        thread ??= start();
        thread.ref();
        thread.postMessage(call, []);
      }),
    close: async () => {
      clearTimeout(resting);
      await thread?.terminate();
    },
  };
}
