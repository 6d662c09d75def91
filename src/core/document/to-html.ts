import {
  contentOf,
  optionalAttribute,
  stringAttribute,
  textOf,
  type DocumentNode,
  levelOf,
} from './document';
import { element, escapeHtml, isHtmlComment } from './html-text';
import { inlineHtml } from './inline/inline-html';
import { isLooseList } from './looseness';
import { unknownBlock } from './unknown-block';

export interface HtmlOptions {
  /** Passes raw HTML through as it is. Only for output that no one opens with rights of the app. */
  readonly rawHtml?: boolean;
  /** Shows a node in a way of its own, as HTML; null leaves it to the usual one. */
  readonly draw?: (node: DocumentNode) => string | null;
}

/**
 * A document as clean, semantic HTML. Everything is escaped; addresses that could run a script are
 * left out, and so are front matter, definitions and comments.
 */
export function toHtml(document: DocumentNode, options: HtmlOptions = {}): string {
  return blocksHtml(contentOf(document), options);
}

function blocksHtml(blocks: readonly DocumentNode[], options: HtmlOptions): string {
  return blocks
    .map((block) => blockHtml(block, options))
    .filter((html) => html !== '')
    .join('\n');
}

type BlockWriter = (node: DocumentNode, options: HtmlOptions) => string;

const hidden: BlockWriter = () => '';

const writers: Readonly<Record<string, BlockWriter>> = {
  paragraph: (node, options) => element('p', {}, line(node, options)),
  heading: (node, options) => {
    const level = Math.min(6, Math.max(1, levelOf(node)));
    return element(`h${level}`, {}, line(node, options));
  },
  blockquote: (node, options) => container('blockquote', {}, contentOf(node), options),
  callout: writeCallout,
  speakerNotes: (node, options) =>
    container('aside', { class: 'speaker-notes' }, contentOf(node), options),
  footnoteDefinition: (node, options) => {
    const id = `footnote-${stringAttribute(node, 'label')}`;
    return container('div', { class: 'footnote', id }, contentOf(node), options);
  },
  bulletList: (node, options) => list('ul', {}, node, options),
  taskList: (node, options) => list('ul', { class: 'task-list' }, node, options),
  orderedList: (node, options) => {
    const start = Number(node.attrs?.['start'] ?? 1);
    return list('ol', { start: start === 1 ? null : String(start) }, node, options);
  },
  table: writeTable,
  codeBlock: (node) => {
    const language = optionalAttribute(node, 'language');
    const name = language === null ? null : `language-${language}`;
    const text = textOf(node);
    const code = element('code', { class: name }, escapeHtml(text === '' ? '' : `${text}\n`));
    return element('pre', {}, code);
  },
  horizontalRule: () => '<hr>',
  mathBlock: (node) =>
    element('pre', { class: 'math' }, escapeHtml(stringAttribute(node, 'latex'))),
  htmlBlock: (node, options) => {
    const value = stringAttribute(node, 'value');
    if (options.rawHtml === true) return value;
    return isHtmlComment(value) ? '' : element('pre', { class: 'html' }, escapeHtml(value));
  },
  rawBlock: (node) => element('pre', { class: 'raw' }, escapeHtml(stringAttribute(node, 'value'))),
  definition: hidden,
  frontmatter: hidden,
  commentBlock: hidden,
};

function blockHtml(node: DocumentNode, options: HtmlOptions): string {
  const drawn = options.draw?.(node) ?? null;
  if (drawn !== null) return drawn;
  const write = writers[node.type];
  if (write === undefined) throw unknownBlock(node);
  return write(node, options);
}

function line(node: DocumentNode, options: HtmlOptions): string {
  return inlineHtml(contentOf(node), options);
}

function container(
  tag: string,
  attrs: Readonly<Record<string, string | null>>,
  content: readonly DocumentNode[],
  options: HtmlOptions,
): string {
  return element(tag, attrs, `\n${blocksHtml(content, options)}\n`);
}

function writeCallout(node: DocumentNode, options: HtmlOptions): string {
  const [title, ...body] = contentOf(node);
  const kind = stringAttribute(node, 'kind').toLowerCase();
  const shown = title && line(title, options);
  const head = element('p', { class: 'callout-title' }, shown || escapeHtml(kind));
  return element(
    'aside',
    { class: `callout callout-${kind}` },
    `\n${[head, blocksHtml(body, options)].filter((html) => html !== '').join('\n')}\n`,
  );
}

function list(
  tag: string,
  attrs: Readonly<Record<string, string | null>>,
  node: DocumentNode,
  options: HtmlOptions,
): string {
  const items = contentOf(node);
  const isLoose = isLooseList(node);
  const html = items.map((item) => element('li', {}, itemHtml(item, isLoose, options)));
  return element(tag, attrs, `\n${html.join('\n')}\n`);
}

function itemHtml(item: DocumentNode, isLoose: boolean, options: HtmlOptions): string {
  const checked = item.attrs?.['checked'];
  const box =
    typeof checked === 'boolean'
      ? `<input type="checkbox" disabled${checked ? ' checked' : ''}> `
      : '';
  const blocks = contentOf(item).map((block) =>
    block.type === 'paragraph' && !isLoose ? line(block, options) : blockHtml(block, options),
  );
  return box + blocks.filter((html) => html !== '').join('\n');
}

function writeTable(node: DocumentNode, options: HtmlOptions): string {
  const rows = contentOf(node).map((row) => {
    const cells = contentOf(row).map((cell) => cellHtml(cell, options));
    const isHead = row.content?.every((cell) => cell.type === 'tableHeader') === true;
    return { isHead, html: element('tr', {}, cells.join('')) };
  });
  const headEnd = rows.findIndex((row) => !row.isHead);
  const head = rows.slice(0, headEnd < 0 ? rows.length : headEnd);
  const body = rows.slice(head.length);
  const part = (tag: string, some: typeof rows): string =>
    some.length === 0 ? '' : element(tag, {}, `\n${some.map((row) => row.html).join('\n')}\n`);
  const parts = [part('thead', head), part('tbody', body)].filter((html) => html !== '');
  return element('table', {}, `\n${parts.join('\n')}\n`);
}

function cellHtml(cell: DocumentNode, options: HtmlOptions): string {
  const align = optionalAttribute(cell, 'align');
  const span = (name: string): string | null => {
    const count = Number(cell.attrs?.[name] ?? 1);
    return count === 1 ? null : String(count);
  };
  const content = contentOf(cell)
    .map((block) => line(block, options))
    .join('<br>');
  return element(
    cell.type === 'tableHeader' ? 'th' : 'td',
    {
      style: align === null ? null : `text-align: ${align}`,
      colspan: span('colspan'),
      rowspan: span('rowspan'),
    },
    content,
  );
}
