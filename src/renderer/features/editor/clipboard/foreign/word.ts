import { findAll } from './elements';

const ITEM = /mso-list:\s*l\d+\s+level(\d+)/i;
const ORDERED = /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i;

/** How deep a paragraph of Word stands in a list, from 1; null outside lists. */
function levelOf(paragraph: Element | null): number | null {
  const found = ITEM.exec(paragraph?.getAttribute('data-style') ?? '');
  return found ? Number(found[1]) : null;
}

/** Takes the typed bullet or number away, and tells which list it means. */
function takeMarker(paragraph: Element): 'ol' | 'ul' {
  const marker = findAll(paragraph, '[data-style]').find((element) =>
    /mso-list:\s*ignore/i.test(element.getAttribute('data-style') ?? ''),
  );
  const text = marker?.textContent ?? '';
  marker?.remove();
  return ORDERED.test(text) ? 'ol' : 'ul';
}

/** The list that a new item of this kind and depth belongs to. */
function findList(open: HTMLElement[], level: number, kind: 'ol' | 'ul'): HTMLElement | undefined {
  open.length = Math.min(open.length, level);
  const list = open[level - 1];
  return list?.tagName.toLowerCase() === kind ? list : undefined;
}

/** Word writes list items as paragraphs with a bullet typed before them. */
export function readWord(root: HTMLElement): void {
  let open: HTMLElement[] = [];
  for (const paragraph of findAll(root, 'p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    const isContinued = paragraph.previousElementSibling === open[0];
    if (!isContinued) open = [];
    const kind = takeMarker(paragraph);
    const depth = Math.min(level, open.length + 1);
    let list = findList(open, depth, kind);
    if (!list) {
      list = paragraph.ownerDocument.createElement(kind);
      const parent = open[depth - 2]?.lastElementChild;
      if (parent) parent.append(list);
      else paragraph.before(list);
      open.length = depth - 1;
      open.push(list);
    }
    const item = paragraph.ownerDocument.createElement('li');
    const line = paragraph.ownerDocument.createElement('p');
    line.append(...paragraph.childNodes);
    item.append(line);
    list.append(item);
    paragraph.remove();
  }
}
