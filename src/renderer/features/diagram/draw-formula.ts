import katex, { ParseError } from 'katex';
import 'katex/dist/katex.min.css';
import type { DrawOrder } from '#contract/desktop/drawing';
import { formulaOptions, LONGEST_FORMULA } from '../../parts/formula-options';
import { type PlainPicture, toPicture } from './to-picture';

/** The size of its letters, in CSS pixels. */
const SIZE = 32;
/** Around it: some letters reach out of their boxes. */
const MARGIN = 6;

/** On a light ground, and on a dark one. */
const COLOURS = { light: '#22211f', dark: '#f1f3f5' } as const;

/** Draws a formula with KaTeX, or says why not. */
export async function drawFormula({
  latex,
  isBlock,
  dark,
}: Extract<DrawOrder, { readonly kind: 'formula' }>): Promise<
  PlainPicture | { readonly problem: string }
> {
  if (latex.length > LONGEST_FORMULA) return { problem: 'It is too long to be drawn.' };
  const box = document.createElement('div');
  box.setAttribute('xmlns', 'http://www.w3.org/1999/xhtml');
  box.setAttribute(
    'style',
    `position:absolute;font-size:${SIZE}px;line-height:1.2;color:${dark ? COLOURS.dark : COLOURS.light};padding:${MARGIN}px;white-space:nowrap`,
  );
  try {
    katex.render(latex, box, formulaOptions(isBlock));
    document.body.append(box);
    await document.fonts.ready;
    const { width, height } = box.getBoundingClientRect();
    const style = await ownStyle();
    const inside = new XMLSerializer().serializeToString(box);
    const [wide, high] = [Math.ceil(width), Math.ceil(height)];
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><style>${style}</style><foreignObject width="100%" height="100%">${inside}</foreignObject></svg>`;
    return await toPicture(svg, { width: wide, height: high });
  } catch (error) {
    if (error instanceof ParseError) return { problem: `${error.rawMessage}.` };
    return { problem: 'It could not be drawn.' };
  } finally {
    document.body.replaceChildren();
  }
}

/** The rules of this page, with the letters in use inside of them: a picture may load nothing. */
async function ownStyle(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const written = await Promise.all(
    rules.map(async (rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return rule.cssText;
      return isInUse(rule) ? fontWithin(rule) : '';
    }),
  );
  return written.join('\n').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function isInUse({ style }: CSSFontFaceRule): boolean {
  const wanted = (name: string): string => plain(style.getPropertyValue(name));
  return [...document.fonts].some(
    (font) =>
      font.status === 'loaded' &&
      plain(font.family) === wanted('font-family') &&
      weightOf(font.weight) === weightOf(wanted('font-weight')) &&
      font.style === wanted('font-style'),
  );
}

async function fontWithin({ cssText, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, address = ''] = /url\("?([^")]+\.woff2)"?\)/.exec(cssText) ?? [];
  const file = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return cssText.replace(/src:[^;]*;/, `src: url("data:font/woff2;base64,${btoa(letters)}");`);
}

function plain(name: string): string {
  return name.replaceAll('"', '');
}

function weightOf(weight: string): string {
  return { normal: '400', bold: '700' }[weight] ?? weight;
}
