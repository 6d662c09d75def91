import { parentPort, workerData } from 'node:worker_threads';
import { answer } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import { packReply, toReply, type Reply } from '#contract/calls/connect';
import type { Draw, Drawn } from '#contract/desktop/drawing';
import { readFault } from '#contract/faults/fault';
import type { Log } from '#contract/faults/log';
import { logCalls, logRefusal } from '../log/log-calls';
import { openApp } from '../open-app';
import {
  APP_EVENTS,
  type ThreadCall,
  type ThreadDrawing,
  type ThreadEvent,
  type ThreadMessage,
  type ThreadOptions,
} from './message';

const port = parentPort;
if (port === null) throw new Error('This program is started by openAppInThread.');

const tell = (message: ThreadMessage): void => port.postMessage(message, []);
const drawings = new Map<number, (drawn: Drawn) => void>();
let orders = 0;

const draw: Draw = (order) =>
  new Promise((resolve) => {
    orders += 1;
    drawings.set(orders, resolve);
    tell({ drawing: orders, order });
  });

const log: Log = (noted) => tell({ noted });
// A promise that nobody waited for breaks nothing that is kept. An error that nobody caught ends
// the thread, and another one takes its place.
process.on('unhandledRejection', (reason) =>
  log({ event: 'failed task', task: 'unknown', ...readFault(reason) }),
);

const { draws, ...options } = workerData as ThreadOptions;
const app = openApp({ ...options, log, ...(draws && { draw }) });
const call = logCalls(
  answer(app.api, ARGUMENTS, (heard) => logRefusal(heard, log)),
  log,
);

for (const event of APP_EVENTS) {
  app.on(event, (payload) => tell({ event, payload } as ThreadEvent));
}

async function close(): Promise<Reply> {
  try {
    return { ok: true, value: await app.close() };
  } catch (error) {
    return toReply(error);
  }
}

async function reply({ number, asked }: ThreadCall): Promise<void> {
  const given =
    'close' in asked ? await close() : await call(asked.noun, asked.verb, asked.argument);
  tell({ number, reply: packReply(given) });
}

port.on('message', (message: ThreadCall | ThreadDrawing) => {
  if ('asked' in message) return void reply(message);
  drawings.get(message.drawing)?.(message.drawn);
  drawings.delete(message.drawing);
});
