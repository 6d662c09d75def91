import { watchWorker } from '../../../data/faults';
import type { FormulaTrial, FormulaVerdict } from './formula-message';

/** How long one formula may take, in milliseconds. */
const LONGEST = 1_500;

const STOPPED: FormulaVerdict = {
  isFine: false,
  problem: 'This formula takes too long to draw and was stopped',
  at: null,
};

let worker: Promise<Worker> | null = null;
let last: Promise<unknown> = Promise.resolve();

/** Tries a formula out in a thread of its own, where one that never ends is stopped. */
export function tryFormula(trial: FormulaTrial): Promise<FormulaVerdict> {
  const verdict = last.then(() => tryNext(trial));
  last = verdict.catch(() => undefined);
  return verdict;
}

async function tryNext(trial: FormulaTrial): Promise<FormulaVerdict> {
  worker ??= start();
  const own = await worker.catch((error: unknown) => {
    worker = null;
    throw error;
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      own.terminate();
      worker = null;
      resolve(STOPPED);
    }, LONGEST);
    const hear = ({ data }: MessageEvent<FormulaVerdict>): void => {
      clearTimeout(timer);
      resolve(data);
    };
    own.addEventListener('message', hear, { once: true });
    own.postMessage(trial, []);
  });
}

/** Its time begins when it is ready: loading it is not the formula's fault. */
function start(): Promise<Worker> {
  const made = new Worker(new URL('formula-worker.ts', import.meta.url), { type: 'module' });
  watchWorker(made);
  return new Promise((resolve, reject) => {
    made.addEventListener('message', () => resolve(made), { once: true });
    const fail = (): void => reject(new Error('Formulas can’t be drawn now.'));
    made.addEventListener('error', fail, { once: true });
  });
}
