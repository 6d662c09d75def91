import { makeElement } from '../nodes/make-element';
import type { Drawing, DrawingState } from './drawing';
import { drawLater } from './draw-later';
import { explainFormula } from './explain-formula';
import type { FormulaVerdict } from './formula-message';
import { LONGEST_FORMULA } from '../../../parts/formula-options';
import { tryFormula } from './try-formula';

/** Makes the drawing of a formula. Its source is what is read out. */
export function createFormula(isBlock: boolean): Drawing {
  const shown = makeElement('span', { class: 'formula' });
  const problem = makeElement('span', { class: 'drawing-problem', role: 'status' });
  const dom = makeElement(isBlock ? 'div' : 'span', { class: 'drawing' }, shown, problem);

  const setState = (state: DrawingState): void => {
    dom.dataset.state = state;
    shown.hidden = state === 'empty' || shown.childElementCount === 0;
  };
  const judge = async (latex: string): Promise<FormulaVerdict> =>
    latex.length > LONGEST_FORMULA
      ? {
          isFine: false,
          problem: `A formula of more than ${LONGEST_FORMULA.toLocaleString('en')} letters is not drawn`,
          at: null,
        }
      : tryFormula({ latex, isBlock });

  const later = drawLater(dom, async (latex, isLatest) => {
    if (latex.trim() === '') {
      shown.replaceChildren();
      problem.textContent = '';
      setState('empty');
      return;
    }
    try {
      const [verdict, { writeFormula }] = await Promise.all([
        judge(latex),
        import('./write-formula'),
      ]);
      if (!isLatest()) return;
      if (verdict.isFine) {
        writeFormula(latex, isBlock, shown);
        shown.setAttribute('role', 'img');
        shown.setAttribute('aria-label', `Formula: ${latex}`);
        problem.textContent = '';
        setState('shown');
      } else {
        problem.textContent = explainFormula(verdict, latex);
        setState('problem');
      }
    } catch {
      if (!isLatest()) return;
      problem.textContent = 'The formula can’t be drawn now. Change it to try again.';
      setState('problem');
    }
  });
  setState('waiting');
  return { dom, show: (latex) => later.want(latex), destroy: () => later.stop() };
}
