import { contrastOf, readColour } from './contrast';
import { COLOURED, type Coloured, themeColours } from './marp-colours';
import type { MarpTheme } from './marp-theme';
import { readStyleSheet, resolveVariables, type StyleRule } from './style-sheet';

/** How well a kind of text can be read; null where that can't be computed. */
export interface TextContrast {
  readonly what: Coloured;
  readonly text: string;
  readonly ground: string;
  /** From 1 to 21. */
  readonly contrast: number | null;
}

/** The contrast of each kind of text on slides that Marp shows in this theme. */
export function themeContrasts(marp: MarpTheme): readonly TextContrast[] {
  const { ground, texts } = themeColours(marp.theme, marp.classes);
  const rules = marp.style === null ? [] : readStyleSheet(marp.style);
  const said = (what: Coloured, names: readonly string[]): string | null =>
    lastSaid(rules, what, marp.classes, names);
  const slide =
    marp.backgroundImage ??
    marp.backgroundColor ??
    said('section', ['background', 'background-color', 'background-image']) ??
    ground;
  const body = marp.color ?? said('section', ['color']);
  return COLOURED.map((what) => {
    // A colour of all text goes down to what has none of its own in the theme.
    const isOwn = texts[what] !== texts.section && !(what === 'h1' && marp.color !== null);
    const own = what === 'section' ? body : said(what, ['color']);
    const text = own ?? (isOwn ? texts[what] : (body ?? texts.section));
    const behind = what === 'section' ? null : said(what, ['background', 'background-color']);
    return measure(what, text, behind ?? slide);
  });
}

function measure(what: Coloured, text: string, ground: string): TextContrast {
  const [front, back] = [readColour(text), readColour(ground)];
  const contrast = front === null || back === null ? null : contrastOf(front, back);
  return { what, text: front ?? text, ground: back ?? ground, contrast };
}

/** What the style sheet says last of one of these, for this kind of text on all slides. */
function lastSaid(
  rules: readonly StyleRule[],
  what: Coloured,
  classes: readonly string[],
  names: readonly string[],
): string | null {
  const found = rules.flatMap(({ selectors, values }) =>
    selectors.some((selector) => isFor(selector, what, classes))
      ? [...values]
          .filter(([name, value]) => names.includes(name) && value !== 'none')
          .map(([, value]) => value)
      : [],
  );
  const last = found.at(-1);
  return last === undefined ? null : resolveVariables(last, rules);
}

/** Whether a selector means this kind of text wherever it stands: `section h1`, `section.invert`. */
function isFor(selector: string, what: Coloured, classes: readonly string[]): boolean {
  const parts = selector.split(/\s*>\s*|\s+/);
  const last = parts.at(-1) ?? '';
  const [name = '', ...own] = last.split('.');
  const isAll = (part: string): boolean => {
    const [tag = '', ...named] = part.split('.');
    return (
      ['section', ':root', '*', ''].includes(tag) && named.every((one) => classes.includes(one))
    );
  };
  const isNamed = what === 'section' ? isAll(last) : name === what && own.length === 0;
  return isNamed && parts.slice(0, -1).every(isAll);
}
