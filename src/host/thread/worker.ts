import { parentPort, workerData } from 'node:worker_threads';
import { answer } from '#contract/answer';
import { ARGUMENTS } from '#contract/arguments';
import { packReply, toReply, type Reply } from '#contract/connect';
import { openApp, type AppOptions } from '../open-app';
import { APP_EVENTS, type ThreadCall, type ThreadEvent, type ThreadMessage } from './message';

const port = parentPort;
if (port === null) throw new Error('This program is started by openAppInThread.');

const app = openApp(workerData as AppOptions);
const call = answer(app.api, ARGUMENTS);
const tell = (message: ThreadMessage): void => port.postMessage(message, []);

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

port.on('message', (message: ThreadCall) => void reply(message));
