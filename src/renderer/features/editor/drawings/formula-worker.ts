/** Tries formulas out: one that never ends can be stopped here, and not where the text is. */
import katex, { ParseError } from 'katex';
import type { FormulaTrial, FormulaVerdict } from './formula-message';
import { formulaOptions } from '../../../parts/formula-options';

/** More markup than this is not shown, in letters. */
const LARGEST = 600_000;

function tryOut({ latex, isBlock }: FormulaTrial): FormulaVerdict {
  try {
    const { length } = katex.renderToString(latex, formulaOptions(isBlock));
    return length > LARGEST
      ? { isFine: false, problem: 'This formula is too large to be shown', at: null }
      : { isFine: true };
  } catch (error) {
    if (error instanceof ParseError) {
      return { isFine: false, problem: error.rawMessage, at: error.position ?? null };
    }
    return { isFine: false, problem: 'This formula is nested too deep', at: null };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<FormulaTrial>) => {
  self.postMessage(tryOut(data), { transfer: [] });
});
self.postMessage(null, { transfer: [] });
