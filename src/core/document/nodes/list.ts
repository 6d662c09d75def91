import type { NodeSpec } from 'prosemirror-model';
import { contentOf, optionalAttribute, type DocumentNode } from '../document';
import { childrenOf, startOf, textField, type MarkdownNode } from '../markdown-node';
import type { Family, Reader, Write, Writer } from './family';
import { blockAttributes } from './block-attributes';

/** `spread` and `marker` keep a list's looseness and its bullet or delimiter. */
const listAttributes = {
  spread: { default: false, validate: 'boolean' },
  marker: { default: null, validate: 'string|null' },
  ...blockAttributes,
};

const specs: Readonly<Record<string, NodeSpec>> = {
  bulletList: {
    content: 'listItem+',
    group: 'block list',
    attrs: { ...listAttributes },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  orderedList: {
    content: 'listItem+',
    group: 'block list',
    attrs: { start: { default: 1, validate: 'number' }, ...listAttributes },
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => ({ start: Number(element.getAttribute('start') ?? 1) }),
      },
    ],
    toDOM: (node) => [
      'ol',
      node.attrs['start'] === 1 ? {} : { start: Number(node.attrs['start']) },
      0,
    ],
  },
  listItem: {
    content: 'block+',
    defining: true,
    attrs: {
      spread: { default: false, validate: 'boolean' },
      checked: { default: null, validate: 'boolean|null' },
    },
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  taskList: {
    content: 'taskItem+',
    group: 'block list',
    attrs: { ...listAttributes },
    parseDOM: [{ tag: 'ul[data-type="taskList"]', priority: 51 }],
    toDOM: () => ['ul', { 'data-type': 'taskList' }, 0],
  },
  taskItem: {
    content: 'block+',
    defining: true,
    attrs: {
      checked: { default: false, validate: 'boolean' },
      spread: { default: false, validate: 'boolean' },
    },
    parseDOM: [
      {
        tag: 'li[data-type="taskItem"]',
        priority: 51,
        getAttrs: (element) => ({ checked: element.getAttribute('data-checked') === 'true' }),
      },
    ],
    toDOM: (node) => [
      'li',
      { 'data-type': 'taskItem', 'data-checked': String(node.attrs['checked']) },
      0,
    ],
  },
};

const EMPTY_TASK = /^\[([ xX])\]$/;

interface Item {
  readonly checked: boolean | null;
  readonly spread: boolean;
  readonly content: readonly DocumentNode[];
}

/** An item; `- [ ]` with nothing after it, which GFM reads as text, is an empty task. */
function readItem(node: MarkdownNode, reader: Reader): Item {
  const children = childrenOf(node);
  const checked = typeof node['checked'] === 'boolean' ? node['checked'] : null;
  const spread = node['spread'] === true;
  const text = children[0]?.type === 'paragraph' ? children[0].children : undefined;
  const [only] = text ?? [];
  const match =
    text?.length === 1 && only?.type === 'text' ? EMPTY_TASK.exec(textField(only, 'value')) : null;
  if (only && match && reader.source.charAt(startOf(only)) === '[') {
    const content = [reader.create('paragraph'), ...reader.blocks(children.slice(1))];
    return { checked: match[1] !== ' ', spread, content };
  }
  const content = reader.blocks(children);
  return {
    checked,
    spread,
    content: content.length === 0 ? [reader.create('paragraph')] : content,
  };
}

/** The bullet or delimiter that the first item of a list was written with. */
function markerOf(node: MarkdownNode, source: string): string | null {
  const marker = /(?:\d+([.)])|([-+*]))/y;
  marker.lastIndex = startOf(node);
  const match = marker.exec(source);
  return match?.[1] ?? match?.[2] ?? null;
}

function readList(node: MarkdownNode, reader: Reader): DocumentNode {
  const items = childrenOf(node).map((child) => readItem(child, reader));
  const ordered = node['ordered'] === true;
  const attrs = { spread: node['spread'] === true, marker: markerOf(node, reader.source) };
  if (!ordered && items.every((item) => item.checked !== null)) {
    const tasks = items.map(({ checked, spread, content }) =>
      reader.create('taskItem', { checked, spread }, content),
    );
    return reader.create('taskList', attrs, tasks);
  }
  const plain = items.map(({ checked, spread, content }) =>
    reader.create('listItem', { checked, spread }, content),
  );
  if (!ordered) return reader.create('bulletList', attrs, plain);
  const start = typeof node['start'] === 'number' ? node['start'] : 1;
  return reader.create('orderedList', { start, ...attrs }, plain);
}

function writeItem(node: DocumentNode, writer: Writer): MarkdownNode {
  const content = contentOf(node);
  const [first] = content;
  const checked = node.attrs?.['checked'];
  const blank = first?.type === 'paragraph' && contentOf(first).length === 0;
  const isTask = typeof checked === 'boolean';
  const blocks = writer.blocks(blank ? content.slice(1) : content);
  const box: MarkdownNode = { type: 'raw', value: checked === true ? '[x]' : '[ ]' };
  const emptyTask: MarkdownNode[] = [{ type: 'paragraph', children: [box] }];
  return {
    type: 'listItem',
    spread: node.attrs?.['spread'] === true,
    checked: isTask && !blank ? checked : null,
    children: isTask && blank ? [...emptyTask, ...blocks] : blocks,
  };
}

const writeList: Write = (node, writer) => ({
  type: 'list',
  ordered: node.type === 'orderedList',
  start: node.type === 'orderedList' ? (node.attrs?.['start'] ?? 1) : null,
  spread: node.attrs?.['spread'] === true,
  marker: optionalAttribute(node, 'marker'),
  children: contentOf(node).map((item) => writeItem(item, writer)),
});

/** Lists and their items. A bullet list whose items all have a checkbox is a `taskList`. */
export const listFamily: Family = {
  specs,
  read: { list: readList },
  write: {
    bulletList: writeList,
    orderedList: writeList,
    taskList: writeList,
    listItem: writeItem,
    taskItem: writeItem,
  },
};
