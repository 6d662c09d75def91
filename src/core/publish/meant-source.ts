import { closedSpans, replaceSpans, type SpanKind } from './closed-spans';
import { withoutCode } from './code-spans';
import { type KeptSource, NOTHING_KEPT, RAW, SHORTCODES, TEMPLATES } from './kept-source';

/** What a post's file in its blog runs. Outloud writes nothing that runs, so somebody put it there. */
export type MeantReader = (text: string) => KeptSource;

/** What Outloud itself writes for the beginning or the end of a template. */
const SHOWN_SIGN = /\{\{ "(?:\{[{%#]|#\})" \}\}/g;

/** What Outloud itself writes as an expression of MDX. */
const OWN_EXPRESSION = /\{''\}|\{\/\* truncate \*\/\}/g;

/** The front matter by which Hexo runs no templates. */
const WITHOUT_NUNJUCKS = /^disableNunjucks: *true *$/m;

/** The shortcodes that Hugo runs in a file; those in shortcode comments are shown. */
export function meantShortcodes(text: string): KeptSource {
  const meant = spansOf(text, SHORTCODES).filter((one) => !/^\{\{[<%]\s*\/\*/.test(one));
  return meant.length === 0 ? NOTHING_KEPT : { ...NOTHING_KEPT, holdsShortcode: within(meant) };
}

/** The outputs and tags that Liquid or Nunjucks runs in a file, in its code too. */
export function meantTemplates(text: string): KeptSource {
  const run = replaceSpans(text, RAW).replace(SHOWN_SIGN, '');
  const meant = spansOf(run, TEMPLATES);
  return meant.length === 0 ? NOTHING_KEPT : { ...NOTHING_KEPT, holdsTemplate: within(meant) };
}

/** The same in Hexo, which runs none in code. */
export function meantInHexo(text: string): KeptSource {
  return WITHOUT_NUNJUCKS.test(text) ? NOTHING_KEPT : meantTemplates(withoutCode(text));
}

/** The components, expressions and modules of MDX in a file. */
export function meantMdx(text: string): KeptSource {
  const bare = withoutCode(text.replace(/\r\n?/g, '\n'))
    .replace(OWN_EXPRESSION, '')
    .replace(/\\[^]/g, (pair) => (/[{<:]$/.test(pair) ? '\0' : pair));
  const lines = new Set(bare.split('\n'));
  const tags = new Set(bare.match(/<\/?[A-Za-z][\w.:-]*|<\/?>/g));
  return {
    ...NOTHING_KEPT,
    holdsMarkup: (markup) =>
      /^(?:import|export) /.test(markup) ? lines.has(markup) : bare.includes(markup),
    holdsTag: (start) => tags.has(start),
  };
}

function spansOf(text: string, kinds: readonly SpanKind[]): readonly string[] {
  return closedSpans(text, kinds).map(({ start, end }) => text.slice(start, end));
}

function within(meant: readonly string[]): (one: string) => boolean {
  const all = new Set(meant);
  return (one) => all.has(one);
}
