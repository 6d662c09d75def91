import { replaceSpans, type SpanKind } from '../closed-spans';
import { withoutTags } from './without-tags';

const COMMENTS: readonly SpanKind[] = [
  { opening: /<!--/g, closing: /-->/g },
  { opening: /\{\/\*/g, closing: /\*\/\}/g },
  { opening: /%%/g, closing: /%%/g },
];
const TEMPLATES: readonly SpanKind[] = [
  { opening: /\{%/g, closing: /%\}/g, stop: /\n/g },
  { opening: /\{\{[<%]/g, closing: /[%>]\}\}/g, stop: /\n/g },
];
const QUOTED: readonly SpanKind[] = ['"', "'", '`'].map((quote) => ({
  opening: new RegExp(`\\{\\{?\\s*${quote}`, 'g'),
  closing: new RegExp(`${quote}\\s*\\}?\\}`, 'g'),
  stop: /[\n\r\u2028\u2029]/g,
}));
const FILLED_IN: readonly SpanKind[] = [{ opening: /\$\{/g, closing: /\}/g, stop: /\n/g }];
const MARKS: readonly SpanKind[] = [
  { opening: /\[\^/g, closing: /\]:?/g, stop: /\n/g },
  { opening: /\[![a-z]+\][-+]?|:::+\w*/gi, closing: /(?:)/g },
  { opening: /\{[.#]/g, closing: /\}/g, stop: /\n/g },
];
const FOOTNOTE_SIGN: readonly SpanKind[] = [
  { opening: /<sup\b/g, closing: /><a\b[^>]*>\d+<\/a><\/sup>/g, stop: />/g },
];

/** A text as its reader meets it: without the markup that stands between and in words. */
export function withoutMarkup(markdown: string): string {
  const plain = markdown
    .replace(/\\[a-z]{2,}\{([^{}\n]*)\}/gi, '$1 ')
    .replace(/^.*"$/gm, (line) => line.replace(/\\[nrt]/g, ' '));
  const run = replaceSpans(replaceSpans(plain, COMMENTS), TEMPLATES);
  const filled = replaceSpans(
    replaceSpans(run, QUOTED, (words) => words),
    FILLED_IN,
  ).replace(/^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t])?/gm, '');
  const linked = replaceSpans(filled, MARKS).replace(
    /\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])/g,
    '',
  );
  return withoutTags(replaceSpans(linked, FOOTNOTE_SIGN))
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/!?\[|\]|\*|~|==|`/g, '');
}
