import type { SlideLook } from '../deck';
import theme from '../pages/theme.css?raw';

/** The name of a colour in the theme. */
export type SlideColour = `slide-${string}` | `code-${string}`;

/** Where the theme names its colours on a dark ground. */
const DARK = ".slide[data-look='dark'] {";

/** A colour of the slides' theme, as six hexadecimal digits. */
export function slideColour(name: SlideColour, look: SlideLook): string {
  const rules = look === 'dark' ? theme.slice(theme.indexOf(DARK)) : theme;
  const [, colour] = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(rules) ?? [];
  if (colour === undefined) throw new Error(`The theme of slides has no colour ${name}.`);
  return colour.toUpperCase();
}

/** Which of the theme's colours the pieces of code have, as its style sheet says. */
const CODE_COLOURS = [
  ['code-comment', /hljs-(?:comment|quote|doctag)\b/],
  ['code-type', /hljs-(?:type|class|selector-class)\b|class_/],
  ['code-name', /hljs-(?:title|section|attr|attribute|name|property)\b/],
  ['code-number', /hljs-(?:number|symbol|bullet|deletion|variable)\b/],
  ['code-string', /hljs-(?:string|regexp|addition)\b/],
  ['code-keyword', /hljs-(?:keyword|literal|selector-tag|built_in|meta)\b/],
] as const;

/** The colour of a piece of code. @param names its classes, empty for none */
export function codeColour(names: string): SlideColour {
  const own = CODE_COLOURS.find(([, known]) => known.test(names));
  return own?.[0] ?? 'slide-text';
}
