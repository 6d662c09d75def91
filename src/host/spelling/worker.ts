import { parentPort } from 'node:worker_threads';
import { describeProblem } from '#core/problem';
import { openDictionaries } from './dictionaries';
import type { SpellingAnswer, SpellingCall, SpellingOrder } from './worker-message';

const port = parentPort;
if (port === null) throw new Error('This program is started by spellInWorker.');

const dictionaries = openDictionaries();

function carryOut(order: SpellingOrder): Promise<readonly string[]> {
  return 'unknown' in order
    ? dictionaries.unknown(order.language, order.unknown)
    : dictionaries.suggest(order.language, order.suggest);
}

async function answer({ number, order }: SpellingCall): Promise<SpellingAnswer> {
  try {
    return { number, words: await carryOut(order) };
  } catch (error) {
    return { number, error: describeProblem(error) };
  }
}

port.on('message', (call: SpellingCall) => {
  void answer(call).then((given) => port.postMessage(given));
});
