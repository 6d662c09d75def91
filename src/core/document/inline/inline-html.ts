import {
  optionalAttribute,
  stringAttribute,
  type DocumentMark,
  type DocumentNode,
  isCodeText,
} from '../document';
import { attributes, element, escapeHtml, isHtmlComment, safeAddress } from '../html-text';
import { readImageShape } from '../image-shape';
import { nestMarks, type Nested } from './nest-marks';

interface Options {
  readonly rawHtml?: boolean;
  readonly draw?: (node: DocumentNode) => string | null;
}

const tags: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  strike: 'del',
  highlight: 'mark',
};

/** A line of a document as HTML. */
export function inlineHtml(content: readonly DocumentNode[], options: Options): string {
  return nestMarks(content)
    .map((each) => nestedHtml(each, options))
    .join('');
}

function nestedHtml(nested: Nested, options: Options): string {
  if ('leaf' in nested) return leafHtml(nested.leaf, options);
  const content = nested.children.map((child) => nestedHtml(child, options)).join('');
  return markHtml(nested.mark, content);
}

function markHtml(mark: DocumentMark, content: string): string {
  const tag = tags[mark.type];
  if (tag !== undefined) return element(tag, {}, content);
  const href = safeAddress(stringAttribute(mark, 'href'));
  return element('a', { href, title: optionalAttribute(mark, 'title') }, content);
}

function leafHtml(leaf: DocumentNode, options: Options): string {
  if (leaf.text !== undefined) {
    const isCode = isCodeText(leaf);
    return isCode ? element('code', {}, escapeHtml(leaf.text)) : escapeHtml(leaf.text);
  }
  return options.draw?.(leaf) ?? writers[leaf.type]?.(leaf, options) ?? '';
}

function targetText(node: DocumentNode): string {
  const place = optionalAttribute(node, 'heading');
  const title = stringAttribute(node, 'title');
  const target = place === null ? title : `${title} > ${place}`.replace(/^ > /, '');
  return optionalAttribute(node, 'label') ?? target;
}

const writers: Readonly<Record<string, (node: DocumentNode, options: Options) => string>> = {
  hardBreak: () => '<br>\n',
  image: (node) => {
    const src = safeAddress(stringAttribute(node, 'src'));
    const title = optionalAttribute(node, 'title');
    const { alt, side, width, height } = readImageShape(stringAttribute(node, 'alt'));
    const shape = {
      width: width === null ? null : String(width),
      height: height === null ? null : String(height),
      // In HTML an image stands in the middle by what is around it.
      align: side === 'center' ? null : side,
    };
    return `<img${attributes({ src, alt, title, ...shape })}>`;
  },
  wikilink: (node) =>
    element(
      'span',
      { class: 'wikilink', 'data-title': stringAttribute(node, 'title') },
      escapeHtml(targetText(node)),
    ),
  embed: (node) =>
    element(
      'span',
      { class: 'embed', 'data-title': stringAttribute(node, 'title') },
      escapeHtml(targetText(node)),
    ),
  hashtag: (node) =>
    element('span', { class: 'hashtag' }, escapeHtml(`#${stringAttribute(node, 'name')}`)),
  footnoteReference: (node) => {
    const label = stringAttribute(node, 'label');
    return element('sup', {}, element('a', { href: `#footnote-${label}` }, escapeHtml(label)));
  },
  mathInline: (node) =>
    element('code', { class: 'math' }, escapeHtml(stringAttribute(node, 'latex'))),
  comment: () => '',
  htmlInline: (node, options) => {
    const value = stringAttribute(node, 'value');
    if (options.rawHtml === true) return value;
    return isHtmlComment(value) ? '' : escapeHtml(value);
  },
  rawInline: (node) => escapeHtml(stringAttribute(node, 'value')),
};
