import { parentPort } from 'node:worker_threads';
import { describeProblem } from '#core/problem';
import { TASKS, type Answer, type Order } from './worker-message';

const port = parentPort;
if (port === null) throw new Error('This program is started by readMarkdownInWorkers.');

port.on('message', (order: Order) => port.postMessage(answer(order)));

function answer({ task, markdown }: Order): Answer {
  try {
    return { done: TASKS[task](markdown) };
  } catch (error) {
    return { error: describeProblem(error) };
  }
}
