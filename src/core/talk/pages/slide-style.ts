import mono from '@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2?inline';
import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';
import { SLIDE_THEME } from './slide-theme';

/** The theme of slides with its fonts in it, for pages that stand alone. Other scripts than Latin have the fonts of the computer. */
export const SLIDE_STYLE = `${fontFace('Inter Variable', sans)}${fontFace('JetBrains Mono Variable', mono)}${SLIDE_THEME}`;

function fontFace(family: string, address: string): string {
  return `@font-face{font-family:'${family}';font-weight:100 900;src:url(${address}) format('woff2')}\n`;
}
