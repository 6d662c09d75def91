/** All elements that a CSS selector finds, as HTML elements. */
export function findAll(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** Puts an element's content in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts all the element's content into a new element inside it. */
export function wrapContent(element: Element, tag: string): void {
  const inner = element.ownerDocument.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** A declaration of the style that the element came with, in lower case; '' when there is none. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute('data-style')?.toLowerCase() ?? '';
  const found = style.split(';').find((one) => one.split(':')[0]?.trim() === property);
  return found?.slice(found.indexOf(':') + 1).trim() ?? '';
}
