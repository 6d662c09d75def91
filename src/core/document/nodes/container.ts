import type { NodeSpec } from 'prosemirror-model';
import { contentOf, optionalAttribute, stringAttribute, type DocumentNode } from '../document';
import { childrenOf, startOf, textField, type MarkdownNode, linesOf } from '../markdown-node';
import type { Family, Reader } from './family';
import { blockAttributes } from './block-attributes';

const specs: Readonly<Record<string, NodeSpec>> = {
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    attrs: { ...blockAttributes },
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  callout: {
    content: 'calloutTitle block*',
    group: 'block',
    defining: true,
    attrs: {
      kind: { default: 'NOTE', validate: 'string' },
      fold: { default: null, validate: 'string|null' },
      spread: { default: false, validate: 'boolean' },
      ...blockAttributes,
    },
    parseDOM: [
      {
        tag: 'aside[data-callout]',
        getAttrs: (element) => ({
          kind: element.getAttribute('data-callout'),
          fold: element.getAttribute('data-fold'),
        }),
      },
    ],
    toDOM: (node) => [
      'aside',
      {
        class: 'callout',
        'data-callout': String(node.attrs['kind']),
        ...(node.attrs['fold'] === null ? {} : { 'data-fold': String(node.attrs['fold']) }),
      },
      0,
    ],
  },
  calloutTitle: {
    content: 'inline*',
    defining: true,
    parseDOM: [{ tag: 'p.callout-title', priority: 60 }],
    toDOM: () => ['p', { class: 'callout-title' }, 0],
  },
  speakerNotes: {
    content: 'block+',
    group: 'block',
    defining: true,
    attrs: { spread: { default: false, validate: 'boolean' }, ...blockAttributes },
    parseDOM: [{ tag: 'aside.speaker-notes' }],
    toDOM: () => ['aside', { class: 'speaker-notes' }, 0],
  },
  footnoteDefinition: {
    content: 'block+',
    group: 'block',
    defining: true,
    attrs: { label: { default: '', validate: 'string' }, ...blockAttributes },
    parseDOM: [
      {
        tag: 'div[data-footnote]',
        getAttrs: (element) => ({ label: element.getAttribute('data-footnote') }),
      },
    ],
    toDOM: (node) => [
      'div',
      { class: 'footnote-definition', 'data-footnote': String(node.attrs['label']) },
      0,
    ],
  },
};

const CALLOUT = /^\[!([\w-]+)\]([+-]?)(?:[ \t]+|(?=\n)|$)/;

/** A container holds at least an empty paragraph. */
function readBlocks(node: MarkdownNode, reader: Reader): readonly DocumentNode[] {
  const blocks = reader.blocks(childrenOf(node));
  return blocks.length === 0 ? [reader.create('paragraph')] : blocks;
}

/** `> [!NOTE] title`: the first line of a quote is the callout's title, the rest its blocks. */
function readCallout(node: MarkdownNode, reader: Reader): ReturnType<Reader['create']> | null {
  const [first, ...rest] = childrenOf(node);
  const [text, ...more] = first?.type === 'paragraph' ? childrenOf(first) : [];
  const match = text?.type === 'text' ? CALLOUT.exec(textField(text, 'value')) : null;
  if (!first || !text || !match || !reader.source.startsWith('[!', startOf(text))) return null;
  const line: MarkdownNode[] = [
    { ...text, value: textField(text, 'value').slice(match[0].length) },
    ...more,
  ];
  const cut = line.findIndex((child) => child.type === 'text' && child.value?.includes('\n'));
  const [title, body] = cut < 0 ? [line, []] : splitLine(line, cut);
  const bodyBlocks = body.length === 0 ? rest : [{ ...first, children: body }, ...rest];
  const next = body.length === 0 ? rest[0] : undefined;
  const spread = next !== undefined && linesOf(next).first > linesOf(first).last + 1;
  return reader.create('callout', { kind: match[1] ?? '', fold: match[2] || null, spread }, [
    reader.create('calloutTitle', {}, reader.inline(title.filter((child) => child.value !== ''))),
    ...reader.blocks(bodyBlocks),
  ]);
}

function splitLine(line: readonly MarkdownNode[], cut: number): [MarkdownNode[], MarkdownNode[]] {
  const at = line[cut];
  const value = at?.value ?? '';
  const end = value.indexOf('\n');
  const part = (text: string): MarkdownNode[] =>
    at && text !== '' ? [{ ...at, value: text }] : [];
  return [
    [...line.slice(0, cut), ...part(value.slice(0, end))],
    [...part(value.slice(end + 1)), ...line.slice(cut + 1)],
  ];
}

/** Quotes, callouts, speaker notes and footnotes: blocks that hold blocks. */
export const containerFamily: Family = {
  specs,
  read: {
    blockquote: (node, reader) =>
      readCallout(node, reader) ?? reader.create('blockquote', {}, readBlocks(node, reader)),
    containerDirective(node, reader) {
      const [first] = childrenOf(node);
      const spread = first !== undefined && linesOf(first).first > linesOf(node).first + 1;
      return reader.create('speakerNotes', { spread }, readBlocks(node, reader));
    },
    footnoteDefinition: (node, reader) =>
      reader.create(
        'footnoteDefinition',
        { label: textField(node, 'label') },
        readBlocks(node, reader),
      ),
  },
  write: {
    blockquote: (node, writer) => ({
      type: 'blockquote',
      children: writer.blocks(contentOf(node)),
    }),
    callout(node, writer) {
      const [title, ...body] = contentOf(node);
      const mark = `[!${stringAttribute(node, 'kind')}]${optionalAttribute(node, 'fold') ?? ''}`;
      const line = writer.phrasing(contentOf(title));
      const head: MarkdownNode = { type: 'raw', value: line.length === 0 ? mark : `${mark} ` };
      return {
        type: 'callout',
        loose: node.attrs?.['spread'] === true,
        children: [{ type: 'paragraph', children: [head, ...line] }, ...writer.blocks(body)],
      };
    },
    speakerNotes: (node, writer) => ({
      type: 'speakerNotes',
      loose: node.attrs?.['spread'] === true,
      children: writer.blocks(contentOf(node)),
    }),
    footnoteDefinition: (node, writer) => ({
      type: 'footnoteDefinition',
      identifier: stringAttribute(node, 'label'),
      label: stringAttribute(node, 'label'),
      children: writer.blocks(contentOf(node)),
    }),
  },
};
