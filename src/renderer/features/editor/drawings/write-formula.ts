import katex from 'katex';
import 'katex/dist/katex.min.css';
import { formulaOptions } from '../../../parts/formula-options';

/** Writes a formula that was tried out into an element. Loaded when the first one is to be seen. */
export function writeFormula(latex: string, isBlock: boolean, into: HTMLElement): void {
  katex.render(latex, into, formulaOptions(isBlock));
}
