import { parentPort, workerData } from 'node:worker_threads';
import { answer } from '#contract/answer';
import { ARGUMENTS } from '#contract/arguments';
import { packReply, toReply, type Reply } from '#contract/connect';
import type { Draw, Drawn } from '#contract/drawing';
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

const { draws, ...options } = workerData as ThreadOptions;
const app = openApp({ ...options, ...(draws && { draw }) });
const call = answer(app.api, ARGUMENTS);

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
