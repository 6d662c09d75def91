import { Worker } from 'node:worker_threads';
import { createAnnouncer, type Announcer } from '#app/announcer';
import { toReply, type Call, type Reply } from '#contract/calls/connect';
import { readFault } from '#contract/faults/fault';
import { NO_LOG } from '#contract/faults/log';
import { Problem } from '#core/problem';
import type { AppOptions } from '../open-app';
import type {
  Asked,
  ThreadCall,
  ThreadDrawing,
  ThreadMessage,
  ThreadOptions,
  ThreadOrder,
} from './message';

/** The app at work in a thread of its own. */
export interface AppThread {
  /** Asks the app; the thread parses the argument. Never rejects. */
  readonly call: Call;
  readonly on: Announcer['on'];
  /** Writes everything out, gives the library free and ends the thread. */
  close(): Promise<void>;
}

const BROKEN =
  'Outloud stopped working. Try again in a moment, or start it again; what was saved is safe.';

/**
 * Starts the app in a thread, so that neither opening a library nor any other work of it holds up
 * the calling one.
 *
 * @param worker the built `worker.js`
 * @param onBroken hears that the thread has broken and is gone
 */
export function openAppInThread(
  worker: string,
  { draw, log = NO_LOG, ...options }: AppOptions,
  onBroken?: () => void,
): AppThread {
  const workerData: ThreadOptions = { ...options, draws: draw !== undefined };
  const thread = new Worker(worker, { workerData });
  const announcer = createAnnouncer();
  const waiting = new Map<number, (reply: Reply) => void>();
  let calls = 0;
  let ended: Reply | null = null;
  let isBroken = false;

  const end = (reason: string): void => {
    ended ??= toReply(new Problem('closed', reason));
    for (const resolve of waiting.values()) resolve(ended);
    waiting.clear();
  };
  async function carryOut({ drawing, order }: ThreadOrder): Promise<void> {
    if (draw === undefined) return;
    const done: ThreadDrawing = { drawing, drawn: await draw(order) };
    thread.postMessage(done, []);
  }

  thread.on('message', (message: ThreadMessage) => {
    if ('event' in message) {
      announcer.announce(message.event, message.payload);
      return;
    }
    if ('noted' in message) {
      log(message.noted);
      return;
    }
    if ('drawing' in message) {
      void carryOut(message);
      return;
    }
    waiting.get(message.number)?.(message.reply);
    waiting.delete(message.number);
  });
  thread.on('error', (error) => {
    isBroken = true;
    log({ event: 'thread broke', part: 'app thread', ...readFault(error) });
    end(BROKEN);
  });
  thread.on('exit', () => {
    end('Outloud is closing.');
    if (isBroken) onBroken?.();
  });

  async function ask(asked: Asked): Promise<Reply> {
    if (ended !== null) return ended;
    return new Promise((resolve) => {
      calls += 1;
      waiting.set(calls, resolve);
      const call: ThreadCall = { number: calls, asked };
      thread.postMessage(call, []);
    });
  }

  return {
    call: (noun, verb, argument) => ask({ noun, verb, argument }),
    on: announcer.on,
    close: async () => {
      if (ended !== null) return;
      const reply = await ask({ close: true });
      await thread.terminate();
      if (!reply.ok) throw new Error(reply.problem.message);
    },
  };
}
