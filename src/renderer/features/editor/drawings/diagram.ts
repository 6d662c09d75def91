import { LONGEST_DIAGRAM, type Diagram, type DrawnDiagram } from '#contract/desktop/diagram';
import type { EditorHost } from '../../../entry-editor';
import { makeElement } from '../nodes/make-element';
import type { Drawing, DrawingState } from './drawing';
import { createDiagramExamples } from './diagram-examples';
import { drawLater } from './draw-later';

/** How long a drawing may take before that is said, in milliseconds. */
const PATIENCE = 500;

/**
 * Makes the drawing of a Mermaid diagram. It comes as a picture: nothing in it can run, load
 * anything, or leave its box.
 *
 * @param onExample gets a source to begin with; left out where nothing can be written
 */
export function createDiagram(
  host: () => Pick<EditorHost, 'drawDiagram'>,
  onExample?: (source: string) => void,
): Drawing {
  const picture = makeElement('img', { draggable: 'false' });
  const problem = makeElement('p', { class: 'drawing-problem', role: 'status' });
  const dom = makeElement('div', { class: 'drawing diagram', contenteditable: 'false' }, problem);
  const examples = onExample === undefined ? null : createDiagramExamples(onExample);
  if (examples !== null) dom.append(examples);
  let address: string | null = null;

  const setState = (state: DrawingState): void => {
    dom.dataset.state = state;
  };
  const showProblem = (words: string): void => {
    problem.textContent = words;
  };
  const showPicture = (svg: string, source: string): void => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    if (address !== null) URL.revokeObjectURL(address);
    address = made;
    picture.src = made;
    picture.alt = `Diagram: ${source}`;
    if (!picture.isConnected) dom.prepend(picture);
  };
  const ask = async (source: string): Promise<DrawnDiagram> => {
    if (source.length > LONGEST_DIAGRAM) {
      const most = LONGEST_DIAGRAM.toLocaleString('en');
      return { problem: `A diagram of more than ${most} letters is not drawn.`, line: null };
    }
    const unreachable = {
      problem: 'It could not be drawn now. Change it to try again.',
      line: null,
    };
    return host()
      .drawDiagram({ source, ...lookOfWindow() })
      .catch(() => unreachable);
  };

  const later = drawLater(dom, async (source, isLatest) => {
    if (source.trim() === '') {
      picture.remove();
      showProblem('');
      setState('empty');
      return;
    }
    const slow = setTimeout(() => showProblem('Drawing…'), PATIENCE);
    const drawn = await ask(source);
    clearTimeout(slow);
    if (!isLatest()) return;
    if ('svg' in drawn) {
      showPicture(drawn.svg, source);
      showProblem('');
      setState('shown');
    } else {
      showProblem(drawn.line === null ? drawn.problem : `Line ${drawn.line}: ${drawn.problem}`);
      setState('problem');
    }
  });
  const scheme = new MutationObserver(() => later.again());
  scheme.observe(document.documentElement, {
    attributeFilter: ['data-mantine-color-scheme', 'data-high-contrast'],
  });
  setState('waiting');
  return {
    dom,
    show: (source) => later.want(source),
    destroy() {
      later.stop();
      scheme.disconnect();
      if (address !== null) URL.revokeObjectURL(address);
    },
  };
}

function lookOfWindow(): Omit<Diagram, 'source'> {
  const { mantineColorScheme, highContrast } = document.documentElement.dataset;
  return { dark: mantineColorScheme === 'dark', high: highContrast !== undefined };
}
