import { makeTag } from './inline-tags';

const BLOCK =
  /^(?:P|DIV|UL|OL|LI|DL|DT|DD|TABLE|TBODY|THEAD|TFOOT|TR|PRE|BLOCKQUOTE|H[1-6]|HR|SECTION|ARTICLE|FIGURE|FIGCAPTION|ASIDE|DETAILS|SUMMARY)$/;
const NOT_IN_LINE =
  'input, p, div, ul, ol, li, dl, table, pre, blockquote, h1, h2, h3, h4, h5, h6, hr, section, article, figure, aside, details, br';

/** The lines of what a cell holds, with the marks around each. */
class Lines {
  readonly all: Node[][] = [[]];

  end(): void {
    if (this.all.at(-1)?.length !== 0) this.all.push([]);
  }

  add(node: Node, around: readonly Element[]): void {
    const wrapped = around.reduceRight<Node>((inner, mark) => {
      const outer = mark.cloneNode(false);
      outer.appendChild(inner);
      return outer;
    }, node);
    this.all.at(-1)?.push(wrapped);
  }

  read(node: Node, around: readonly Element[]): void {
    for (const child of node.childNodes) {
      if (child instanceof HTMLElement) this.readElement(child, around);
      else this.add(child.cloneNode(true), around);
    }
  }

  private readElement(element: HTMLElement, around: readonly Element[]): void {
    const { tagName, ownerDocument } = element;
    if (tagName === 'BR') this.end();
    else if (tagName === 'PRE') this.readCode(element, around);
    else if (tagName === 'INPUT') this.readBox(element, around);
    else if (BLOCK.test(tagName)) {
      this.end();
      this.read(element, around);
      this.end();
    } else if (tagName === 'TD' || tagName === 'TH') {
      this.read(element, around);
      this.add(ownerDocument.createTextNode(' '), []);
    } else if (element.querySelector(NOT_IN_LINE)) this.read(element, [...around, element]);
    else this.add(element.cloneNode(true), around);
  }

  private readCode(element: Element, around: readonly Element[]): void {
    this.end();
    for (const line of (element.textContent ?? '').split('\n')) {
      const code = element.ownerDocument.createElement('code');
      code.textContent = line;
      if (line.trim() !== '') this.add(code, around);
      this.end();
    }
  }

  private readBox(element: Element, around: readonly Element[]): void {
    if (element.getAttribute('type') !== 'checkbox') return;
    const box = element.hasAttribute('checked') ? '[x] ' : '[ ] ';
    this.add(element.ownerDocument.createTextNode(box), around);
  }
}

function isFull(line: readonly Node[]): boolean {
  return line.some(
    (node) =>
      node.textContent?.trim() !== '' ||
      (node instanceof Element && (node.matches('img') || node.querySelector('img') !== null)),
  );
}

/** Puts what a cell holds on one line, as a cell of a document does: its lines part by `<br>`. */
export function joinCell(cell: HTMLElement): void {
  if (cell.querySelector(NOT_IN_LINE) === null) return;
  const lines = new Lines();
  lines.read(cell, []);
  const parts = lines.all
    .filter(isFull)
    .flatMap((line, at) => (at === 0 ? line : [makeTag(cell.ownerDocument, '<br>'), ...line]));
  cell.replaceChildren(...parts);
}
