/** An element of MathML as KaTeX writes it. */
export interface MathElement {
  readonly name: string;
  /** Its `mathvariant`, empty for none. */
  readonly variant: string;
  readonly children: readonly MathElement[];
  /** Of elements that hold no others. */
  readonly text: string;
}

const TOKEN = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;

/** Reads what KaTeX wrote, from its `<math>` on; null for something else. */
export function readMath(html: string): MathElement | null {
  interface Open {
    readonly name: string;
    readonly variant: string;
    readonly children: MathElement[];
    text: string;
  }
  const open: Open[] = [{ name: '', variant: '', children: [], text: '' }];
  for (const [, close, name = '', attributes = '', single, text] of html.matchAll(TOKEN)) {
    const last = open.at(-1);
    if (last === undefined) return null;
    if (text !== undefined) {
      last.text += unescape(text);
      continue;
    }
    if (close === '/') {
      const ended = open.pop();
      if (ended?.name !== name) return null;
      open.at(-1)?.children.push(ended);
      continue;
    }
    const [, variant = ''] = /\smathvariant="([^"]*)"/.exec(attributes) ?? [];
    const element: Open = { name, variant, children: [], text: '' };
    if (single === '/') last.children.push(element);
    else open.push(element);
  }
  const [root] = open;
  return open.length === 1 && root !== undefined ? findMath(root) : null;
}

function findMath(element: MathElement): MathElement | null {
  if (element.name === 'math') return element;
  for (const child of element.children) {
    const found = findMath(child);
    if (found !== null) return found;
  }
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, number, name: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (number !== undefined) return String.fromCodePoint(Number(number));
    return NAMED[name] ?? all;
  });
}

/** Signs that say how others are meant, and are not seen. */
const UNSEEN = /[\u2061-\u2064\u200b]/g;

/** What is seen of an element that holds no others, or of one with a single child. */
export function shownText({ text, children }: MathElement): string {
  const [only] = children;
  if (only !== undefined) return children.length === 1 ? shownText(only) : '';
  return text.replace(UNSEEN, '').replace(/\u00a0/g, ' ');
}

/** Signs that stand between two things, with a space on both sides. */
const BETWEEN =
  /^(?:[=<>+\-−±∓×÷⋅∗∘∪∩∧∨⊕⊗∖∣∥:]|[\u2190-\u21ff\u2208-\u220d\u2223-\u22ff\u27f5-\u27ff\u2a00-\u2aff]+)$/u;
const SEPARATOR = /^[,;]$/;

/** @param before what stands before it, null where nothing does or nothing follows */
export function isSpaced(sign: MathElement, before: MathElement | null): boolean {
  if (before === null) return false;
  const text = shownText(sign);
  if (SEPARATOR.test(text)) return true;
  // Behind another sign, it belongs to what follows: −1.
  const isSign = before.name === 'mo' && !/^[)\]}!′|]$/.test(shownText(before));
  return BETWEEN.test(text) && !isSign;
}

/** Signs above or below a letter, and the ones that Unicode sets there. */
const ABOVE: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '‾': '\u0304',
  '→': '\u20d7',
  '⃗': '\u20d7',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '˘': '\u0306',
};

/** A letter with a sign above it, as one; null for anything else. */
export function combined(base: MathElement, sign: MathElement, name: string): string | null {
  if (name !== 'mover' || sign.name !== 'mo') return null;
  const [letter, above] = [shownText(base), ABOVE[shownText(sign)]];
  return above !== undefined && /^\p{L}$/u.test(letter) ? letter + above : null;
}
