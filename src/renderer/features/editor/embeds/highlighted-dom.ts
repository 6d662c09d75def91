import { highlightCode } from '../nodes/highlight-code';
import { makeElement } from '../nodes/make-element';

type Highlighted = ReturnType<typeof highlightCode>['children'][number];

/** Code that is only read, coloured by its language where that is known. */
export function highlightedDom(language: string, code: string): HTMLElement {
  return makeElement('code', {}, ...highlightCode(language, code).children.map(toDom));
}

function toDom(node: Highlighted): Node {
  if (node.type === 'text') return document.createTextNode(node.value);
  if (node.type !== 'element') return document.createTextNode('');
  const { className } = node.properties;
  const names = Array.isArray(className) ? className.join(' ') : '';
  return makeElement('span', { class: names }, ...node.children.map(toDom));
}
