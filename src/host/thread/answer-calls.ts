import { parentPort } from 'node:worker_threads';
import { describeProblem } from '#core/problem';
import type { LazyAnswer, LazyCall } from './lazy-thread';

/** The other end of `openLazyThread`, in its thread: answers each call. */
export function answerCalls<Order, Value>(carryOut: (order: Order) => Promise<Value>): void {
  const port = parentPort;
  if (port === null) throw new Error('This program is started by openLazyThread.');

  async function answer({ number, order }: LazyCall<Order>): Promise<LazyAnswer<Value>> {
    try {
      return { number, value: await carryOut(order) };
    } catch (error) {
      return { number, error: describeProblem(error) };
    }
  }

  port.on('message', (call: LazyCall<Order>) => {
    void answer(call).then((given) => port.postMessage(given));
  });
}
