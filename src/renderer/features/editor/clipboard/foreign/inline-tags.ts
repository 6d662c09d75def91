import { findAll } from './elements';

const MARKS = 'a, b, strong, i, em, u, s, del, strike, mark, sub, sup, kbd';
const BLOCK_INSIDE = 'p, div, ul, ol, table, pre, blockquote, h1, h2, h3, h4, h5, h6';

/** The tags of lines that Markdown writes as HTML. */
const KEPT_TAG = /^<(?:\/?(?:sub|sup|kbd)|br)>$/;

/** Stands in cleaned HTML for a tag that the text is to hold as it is. */
export function makeTag(document: Document, tag: string): HTMLElement {
  const element = document.createElement('span');
  element.dataset.inlineTag = tag;
  return element;
}

/** The tag that such an element stands for; null where pages bring other ones. */
export function readTag(element: HTMLElement): string | null {
  const tag = element.dataset.inlineTag ?? '';
  return KEPT_TAG.test(tag) ? tag : null;
}

/** Keeps letters below and above the line, and keys, as a reader of Markdown does: by their tags. */
export function readInlineTags(root: HTMLElement): void {
  for (const element of findAll(root, 'sub, sup, kbd')) {
    if (element.closest('pre, code') !== null) continue;
    if (element.textContent?.trim() === '' || element.querySelector(BLOCK_INSIDE)) continue;
    const name = element.tagName.toLowerCase();
    const { ownerDocument } = element;
    element.replaceWith(
      makeTag(ownerDocument, `<${name}>`),
      ...element.childNodes,
      makeTag(ownerDocument, `</${name}>`),
    );
  }
}

/** Puts white space at the ends of marks beside them: in Markdown a mark can't end in it. */
export function moveSpaces(root: HTMLElement): void {
  for (const element of findAll(root, MARKS).toReversed()) {
    if (element.closest('pre, code') !== null) continue;
    const { firstChild, lastChild } = element;
    const before = /^\s+/.exec(textOf(firstChild))?.[0] ?? '';
    if (firstChild && before !== '') {
      firstChild.textContent = textOf(firstChild).slice(before.length);
      element.before(before);
    }
    const after = /(?<!\s)\s+$/.exec(textOf(lastChild))?.[0] ?? '';
    if (lastChild && after !== '') {
      lastChild.textContent = textOf(lastChild).slice(0, -after.length);
      element.after(after);
    }
  }
}

function textOf(node: Node | null): string {
  return node?.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
}
