import type { Previewed } from '#contract/links/linking';

/** What marks an element as something that leads to an entry. */
const MARKED = '[data-preview-id], [data-preview-title]';

/** The element around a node that leads to an entry. */
export function findMarked(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>(MARKED) : null;
}

/** The link in a text that is selected or that the cursor touches. */
export function findAtCursor(): HTMLElement | null {
  const selection = getSelection();
  const node = selection?.anchorNode ?? null;
  if (selection === null || node === null) return null;
  const { anchorOffset: offset } = selection;
  if (node instanceof Text) {
    const before = offset === 0 ? beside(node, 'previousSibling') : null;
    return before ?? (offset === node.length ? beside(node, 'nextSibling') : null);
  }
  const around = [node.childNodes[offset - 1], node.childNodes[offset]];
  for (const one of around) {
    const found = findMarked(one ?? null) ?? (one ? beside(one, 'previousSibling') : null);
    if (found) return found;
  }
  return null;
}

/** What stands beside a node, past what the editor puts there for the cursor. */
function beside(node: Node, way: 'previousSibling' | 'nextSibling'): HTMLElement | null {
  let next = node[way];
  while (next instanceof Element && next.matches('.ProseMirror-separator, br')) next = next[way];
  return findMarked(next);
}

/** What an element leads to. */
export function targetOf({ dataset }: HTMLElement): Previewed | null {
  const { previewId: id, previewTitle: title, previewHeading: heading } = dataset;
  if (id !== undefined) return { id };
  if (title === undefined) return null;
  return heading === undefined ? { title } : { title, heading };
}
