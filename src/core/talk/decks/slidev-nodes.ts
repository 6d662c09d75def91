import { otherCodeWords, readCodeInfo, fenceWords } from '#core/document/code-info';
import {
  contentOf,
  marksOf,
  stringAttribute,
  textOf,
  type DocumentNode,
  isCodeText,
} from '#core/document/document';
import { attributes } from '#core/document/html-text';
import { readImageShape } from '#core/document/image-shape';
import type { Changed } from '#core/draft/change-nodes';
import { linkAsText } from '#core/publish/links';
import { boldTitle } from './bold-title';
import { type DiagramSizes, scaleOf } from './slidev-diagrams';

/** Blocks for Slidev, and what of them it has no words for. */
export interface SlidevNodes {
  readonly change: (node: DocumentNode) => Changed;
  readonly left: ReadonlySet<string>;
}

const TITLES = 'Titles of code are left out.';
const PLANT_UML =
  'Slidev would send PlantUML to a server on the web to draw it, so its source is shown.';
const HTML = 'Its HTML is shown as text: Slidev would run it as a part of a program.';
const SIDES = 'The sides on which images stand are left out.';

/** Languages whose usual name Slidev doesn't take for one. */
const NAMES: Readonly<Record<string, string>> = { 'c++': 'cpp', 'c#': 'csharp', 'f#': 'fsharp' };

/**
 * What older versions of Slidev read as their own syntax even within code: imports of files, blocks
 * of formulas, code inside code, and marks of slots.
 */
const SYNTAX_IN_CODE = /^[ \t]*(?:<<<|\$\$|`{3}|::[ \t]*[\w.\-:]+[ \t]*::)/m;

/**
 * @param copies names of the images that lie beside the deck
 * @param highest how high a picture may be for all of the slide to fit, in Slidev's pixels
 * @param diagrams how large diagrams are by themselves
 */
export function createSlidevNodes(
  copies: ReadonlySet<string>,
  highest: number | null,
  diagrams: DiagramSizes,
): SlidevNodes {
  const left = new Set<string>();
  const change = (node: DocumentNode): Changed => {
    switch (node.type) {
      case 'image':
        return writeImage(node);
      case 'wikilink':
      case 'embed':
        return linkAsText(node).flatMap(guardText);
      case 'horizontalRule':
        return null;
      case 'callout':
        return { type: 'blockquote', content: boldTitle(node) };
      case 'hashtag':
        return guardText({ type: 'text', text: `#${stringAttribute(node, 'name')}` });
      case 'mathInline':
      case 'mathBlock':
        return withLatex(node);
      case 'codeBlock':
        return writeCode(node);
      case 'htmlBlock':
      case 'rawBlock':
        if (node.type === 'htmlBlock') left.add(HTML);
        return plainBlock(stringAttribute(node, 'value'), 'slidev-source');
      case 'htmlInline':
      case 'rawInline':
        if (/^<br\s*\/?>$/i.test(stringAttribute(node, 'value'))) return { type: 'hardBreak' };
        if (node.type === 'htmlInline') left.add(HTML);
        return guardText({ type: 'text', text: stringAttribute(node, 'value'), ...marksOf(node) });
      case 'paragraph':
        return imagesAsBlock(node);
      default:
        return node.text === undefined ? node : guardText(withoutHighlight(node));
    }
  };
  const writeImage = (node: DocumentNode): Changed => {
    const src = stringAttribute(node, 'src');
    const { alt, side, width, height } = readImageShape(stringAttribute(node, 'alt'));
    if (side !== null) left.add(SIDES);
    // A build ends at a file that is not there; that it is missing is told for all formats.
    if (!copies.has(src) && !/^(?:https?:)?\/\//i.test(src)) {
      return alt === '' ? null : guardText({ type: 'text', text: alt });
    }
    const place = copies.has(src) ? `./${src}` : src;
    // Slidev shows pictures at their own size, whether they fit or not.
    const style = [
      ...(width === null ? [] : [`width: ${width}px`]),
      ...(height === null ? [] : [`height: ${height}px`]),
      ...(highest === null ? [] : [`max-height: ${highest}px`]),
      'object-fit: contain',
    ].join('; ');
    return html(`<img${attributes({ src: place, alt, style })} />`, node.marks);
  };
  const writeCode = (node: DocumentNode): Changed => {
    const words = fenceWords(node);
    const { language, title, marked, isNumbered } = readCodeInfo(words);
    const text = textOf(node);
    if (title !== null || otherCodeWords(words) !== '') left.add(TITLES);
    if (language === 'plantuml') left.add(PLANT_UML);
    if (SYNTAX_IN_CODE.test(text)) return plainBlock(text, 'slidev-code');
    if (language === 'mermaid') {
      const scale = scaleOf(text, diagrams, highest ?? 0, (warning) => left.add(warning));
      return codeBlock(text, language, scale);
    }
    const meta = [
      ...(marked === '' ? [] : [`{${marked}}`]),
      ...(isNumbered ? [marked === '' ? '{*}{lines:true}' : '{lines:true}'] : []),
    ].join('');
    return codeBlock(text, languageName(language), meta);
  };
  return { change, left };
}

function languageName(language: string | null): string | null {
  if (language === null) return null;
  const name = NAMES[language.toLowerCase()] ?? language;
  return /^[\w-]+$/.test(name) && name !== 'plantuml' ? name : 'text';
}

function codeBlock(text: string, language: string | null, meta = ''): DocumentNode {
  return {
    type: 'codeBlock',
    attrs: { language: language ?? (meta === '' ? null : 'text'), meta: meta || null },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  };
}

/** Text as HTML in which nothing is syntax to anyone, with its lines and spaces. */
function plainBlock(text: string, name: string): DocumentNode {
  const signs = text.replace(/[^\w \n]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  const value = `<pre class="${name}" v-pre><code>${signs}</code></pre>`;
  return { type: 'htmlBlock', attrs: { value } };
}

/** To Vue, `{{` in a text begins a program. `v-pre` tells it to leave what is in the element. */
function guardVue(node: DocumentNode): DocumentNode {
  const text = textOf(node);
  const isCode = isCodeText(node);
  const isOpen = text.includes('{{') || text.includes('<!--') || (isCode && text.includes('``'));
  if (!isOpen) return node;
  const marks = node.marks?.filter(({ type }) => type !== 'code');
  const tag = isCode ? 'code' : 'span';
  return html(`<${tag} v-pre>${signsOf(text)}</${tag}>`, marks);
}

/** Signs that Slidev would make others of: `--` a dash, `...` three dots, `(c)` a sign. */
const BETTERED = /(?<=-)-|(?<=\.)\.|(?<=\()(?:[crp]|tm)(?=\))|(?<=\+)-|(?<=[?!,])[?!,]/gi;

/** Text that is read as it is written: character references stand for what would be bettered. */
function guardText(node: DocumentNode): readonly DocumentNode[] {
  const guarded = guardVue(node);
  const { text, marks } = guarded;
  if (text === undefined || marks?.some(({ type }) => type === 'code' || type === 'link')) {
    return [guarded];
  }
  const parts: DocumentNode[] = [];
  let at = 0;
  for (const match of text.matchAll(BETTERED)) {
    if (match.index > at) parts.push({ ...guarded, text: text.slice(at, match.index) });
    parts.push(html(signsOf(match[0].slice(0, 1), /[^]/gu), marks));
    at = match.index + 1;
  }
  return at === 0
    ? [guarded]
    : [...parts, ...(at < text.length ? [{ ...guarded, text: text.slice(at) }] : [])];
}

/** Text within a line of HTML; Markdown goes on in it, and must find nothing. */
function signsOf(text: string, signs = /[^\p{L}\p{N} ]/gu): string {
  return text.replace(signs, (sign) => (sign === '\n' ? ' ' : `&#${sign.codePointAt(0)};`));
}

function html(value: string, marks?: DocumentNode['marks']): DocumentNode {
  return { type: 'htmlInline', attrs: { value }, ...(marks && { marks }) };
}

/** Images with a size that stand alone: a line of nothing but HTML is a block to Markdown. */
function imagesAsBlock(paragraph: DocumentNode): DocumentNode {
  const values = contentOf(paragraph).map((node) =>
    node.type === 'htmlInline' ? stringAttribute(node, 'value') : (node.text?.trim() ?? 'x'),
  );
  const isBlock =
    values.some((value) => value !== '') && values.every((one) => /^(?:<img .*)?$/.test(one));
  return isBlock ? { type: 'htmlBlock', attrs: { value: values.join(' ').trim() } } : paragraph;
}

/** Braces that stand apart are the same to TeX, and nothing to Vue. */
function withLatex(node: DocumentNode): DocumentNode {
  const latex = stringAttribute(node, 'latex')
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/<(?=!--)/g, '< ')
    .replace(/^(?=---|<<<|::)/gm, ' ');
  return { ...node, attrs: { ...node.attrs, latex } };
}

function withoutHighlight(node: DocumentNode): DocumentNode {
  return node.marks?.some(({ type }) => type === 'highlight')
    ? { ...node, marks: node.marks.filter(({ type }) => type !== 'highlight') }
    : node;
}
