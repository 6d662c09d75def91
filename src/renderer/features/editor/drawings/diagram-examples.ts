import { makeElement } from '../nodes/make-element';

/** A diagram of each kind that is drawn most, to begin with. */
const EXAMPLES = [
  [
    'Flowchart',
    'flowchart LR\n  A[Request] --> B{Cached?}\n  B -- yes --> C[Answer]\n  B -- no --> D[Work] --> C',
  ],
  ['Sequence', 'sequenceDiagram\n  Client->>Server: request\n  Server-->>Client: answer'],
  [
    'States',
    'stateDiagram-v2\n  [*] --> Draft\n  Draft --> Published: publish\n  Published --> [*]',
  ],
] as const;

/** Offers an example while there is nothing to draw. @param onChoose gets its source */
export function createDiagramExamples(onChoose: (source: string) => void): HTMLElement {
  const buttons = EXAMPLES.map(([name, source]) => {
    const button = makeElement('button', { type: 'button' }, name);
    button.addEventListener('click', () => onChoose(source));
    return button;
  });
  return makeElement('p', { class: 'diagram-examples' }, 'Begin with an example:', ...buttons);
}
