import monoBold from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-700-normal.woff2?inline';
import mono from '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2?inline';
import sansBold from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';
import sansItalic from '@fontsource/inter/files/inter-latin-400-italic.woff2?inline';
import sans from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import theme from './theme.css?raw';

const SANS = 'Inter Variable';
const MONO = 'JetBrains Mono Variable';

/**
 * The theme of slides for a PDF. Its fonts have a file for each weight: those with all weights in
 * one would be drawings in a PDF, and no fonts.
 */
export const PRINT_STYLE = [
  fontFace(SANS, 'normal', '100 550', sans),
  fontFace(SANS, 'italic', '100 550', sansItalic),
  fontFace(SANS, 'normal', '551 900', sansBold),
  fontFace(MONO, 'normal', '100 550', mono),
  fontFace(MONO, 'normal', '551 900', monoBold),
  theme,
].join('\n');

function fontFace(family: string, style: string, weights: string, address: string): string {
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weights};src:url(${address}) format('woff2')}`;
}
