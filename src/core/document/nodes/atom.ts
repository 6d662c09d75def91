import { matchesOf } from '#core/document/matches';
import type { NodeSpec } from 'prosemirror-model';
import { optionalAttribute, stringAttribute } from '../document';
import { startOf, stringField, textField, type MarkdownNode } from '../markdown-node';
import { parseWikilink, writeWikilink } from '../wikilink-syntax';
import type { Family, Reader, Write } from './family';

/** An inline atom that keeps one string as it was written. */
function keptInline(name: string): NodeSpec {
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { value: { default: '', validate: 'string' } },
    parseDOM: [
      {
        tag: `code[data-kept="${name}"]`,
        priority: 60,
        getAttrs: (element) => ({ value: element.textContent ?? '' }),
      },
    ],
    toDOM: (node) => ['code', { class: 'kept', 'data-kept': name }, String(node.attrs['value'])],
  };
}

const linkTarget = {
  title: { default: '', validate: 'string' },
  heading: { default: null, validate: 'string|null' },
  block: { default: null, validate: 'string|null' },
  label: { default: null, validate: 'string|null' },
};

/** An inline atom whose attributes live in `data-` attributes of a span. */
function spanAtom(name: string, attrs: NonNullable<NodeSpec['attrs']>, show: string): NodeSpec {
  const names = Object.keys(attrs);
  return {
    group: 'inline',
    inline: true,
    atom: true,
    attrs,
    parseDOM: [
      {
        tag: `span[data-type="${name}"]`,
        getAttrs: (element) =>
          Object.fromEntries(
            names.flatMap((key) => {
              const value = element.getAttribute(`data-${key}`);
              return value === null ? [] : [[key, value]];
            }),
          ),
      },
    ],
    toDOM: (node) => [
      'span',
      {
        class: name,
        'data-type': name,
        ...Object.fromEntries(
          names.flatMap((key) => {
            const value: unknown = node.attrs[key];
            return typeof value === 'string' ? [[`data-${key}`, value]] : [];
          }),
        ),
      },
      String(node.attrs['label'] ?? node.attrs[show]),
    ],
  };
}

const specs: Readonly<Record<string, NodeSpec>> = {
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: { spaces: { default: false, validate: 'boolean' } },
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  image: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: {
      src: { default: '', validate: 'string' },
      alt: { default: '', validate: 'string' },
      title: { default: null, validate: 'string|null' },
      ref: { default: null, validate: 'string|null' },
      refKind: { default: null, validate: 'string|null' },
    },
    parseDOM: [
      {
        tag: 'img[src]',
        getAttrs: (element) => ({
          src: element.getAttribute('src'),
          alt: element.getAttribute('alt') ?? '',
          title: element.getAttribute('title'),
        }),
      },
    ],
    toDOM: (node) => [
      'img',
      {
        src: String(node.attrs['src']),
        alt: String(node.attrs['alt']),
        ...(typeof node.attrs['title'] === 'string' ? { title: node.attrs['title'] } : {}),
      },
    ],
  },
  wikilink: spanAtom('wikilink', linkTarget, 'title'),
  embed: spanAtom(
    'embed',
    { ...linkTarget, size: { default: null, validate: 'string|null' } },
    'title',
  ),
  hashtag: spanAtom('hashtag', { name: { default: '', validate: 'string' } }, 'name'),
  footnoteReference: spanAtom(
    'footnoteReference',
    { label: { default: '', validate: 'string' } },
    'label',
  ),
  mathInline: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      latex: { default: '', validate: 'string' },
      display: { default: false, validate: 'boolean' },
    },
    parseDOM: [
      {
        tag: 'span[data-type="mathInline"]',
        getAttrs: (element) => ({
          latex: element.textContent ?? '',
          display: element.hasAttribute('data-display'),
        }),
      },
    ],
    toDOM: (node) => [
      'span',
      {
        class: 'math',
        'data-type': 'mathInline',
        ...(node.attrs['display'] === true ? { 'data-display': '' } : {}),
      },
      String(node.attrs['latex']),
    ],
  },
  comment: keptInline('comment'),
  htmlInline: keptInline('htmlInline'),
  rawInline: keptInline('rawInline'),
};

/** How an image or link refers to its definition, as attributes. */
export function readReference(node: MarkdownNode): { ref: string | null; refKind: string | null } {
  return { ref: stringField(node, 'label'), refKind: stringField(node, 'referenceType') };
}

/** An image's text is plain: one that its label would give in another form is named apart. */
function readImageReference(node: MarkdownNode): ReturnType<typeof readReference> {
  const reference = readReference(node);
  const isPlain = stringField(node, 'alt') === reference.ref;
  return isPlain ? reference : { ...reference, refKind: 'full' };
}

function readImage(node: MarkdownNode, reader: Reader): ReturnType<Reader['create']> {
  const isReference = node.type === 'imageReference';
  const from = isReference ? reader.definition(textField(node, 'identifier')) : node;
  return reader.create('image', {
    src: (from && stringField(from, 'url')) ?? '',
    alt: textField(node, 'alt'),
    title: (from && stringField(from, 'title')) ?? null,
    ...(isReference ? readImageReference(node) : {}),
  });
}

const raw = (value: string): MarkdownNode => ({ type: 'raw', value });

const writeLink: Write = (node) => ({
  type: 'wikilink',
  value: writeWikilink({
    title: stringAttribute(node, 'title'),
    heading: optionalAttribute(node, 'heading'),
    block: optionalAttribute(node, 'block'),
    label: optionalAttribute(node, 'label'),
    size: optionalAttribute(node, 'size'),
    embed: node.type === 'embed',
  }),
});

/** Display math has an even number of dollars, other math an odd one; more than the text holds. */
function writeMath(latex: string, display: boolean): string {
  const simple = /^(?!\s)[^$\n]*[^\s\\$]$/.test(latex);
  if (!display && simple) return `$${latex}$`;
  const runs = new Set(matchesOf(latex, /\$+/g).map((run) => run.length));
  let size = display ? 2 : 3;
  while (runs.has(size)) size += 2;
  const dollars = '$'.repeat(size);
  const padded = /^\$|\$$|^ .* $|^$/.test(latex) ? ` ${latex} ` : latex;
  return dollars + padded + dollars;
}

/** What stands in a line beside text. */
export const atomFamily: Family = {
  specs,
  read: {
    break: (node, reader) =>
      reader.create('hardBreak', { spaces: reader.source.charAt(startOf(node)) !== '\\' }),
    image: readImage,
    imageReference: readImage,
    wikilink: (node, reader) => {
      const { title, heading, block, label } = parseWikilink(textField(node, 'value'));
      return reader.create('wikilink', { title, heading, block, label });
    },
    embed: (node, reader) => {
      const { title, heading, block, label, size } = parseWikilink(textField(node, 'value'));
      return reader.create('embed', { title, heading, block, label, size });
    },
    hashtag: (node, reader) =>
      reader.create('hashtag', { name: textField(node, 'value').slice(1) }),
    footnoteReference: (node, reader) =>
      reader.create('footnoteReference', { label: textField(node, 'label') }),
    inlineMath: (node, reader) => {
      const start = startOf(node);
      const dollars = /\$*/y;
      dollars.lastIndex = start;
      const size = dollars.exec(reader.source)?.[0].length ?? 1;
      return reader.create('mathInline', {
        latex: textField(node, 'value'),
        display: size % 2 === 0,
      });
    },
    comment: (node, reader) => reader.create('comment', { value: textField(node, 'value') }),
    html: (node, reader) => reader.create('htmlInline', { value: textField(node, 'value') }),
    rawInline: (node, reader) => reader.create('rawInline', { value: textField(node, 'value') }),
  },
  write: {
    hardBreak: (node) => ({ type: 'break', spaces: node.attrs?.['spaces'] === true }),
    image: (node, writer) => {
      const alt = stringAttribute(node, 'alt');
      const image = {
        alt,
        url: stringAttribute(node, 'src'),
        title: optionalAttribute(node, 'title'),
      };
      const label = optionalAttribute(node, 'ref');
      if (label === null || !writer.refersTo(label, image.url, image.title)) {
        return { type: 'image', ...image };
      }
      const referenceType = optionalAttribute(node, 'refKind') ?? 'full';
      return { type: 'imageReference', alt, identifier: label, label, referenceType };
    },
    wikilink: writeLink,
    embed: writeLink,
    hashtag: (node) => raw(`#${stringAttribute(node, 'name')}`),
    footnoteReference: (node) => ({
      type: 'footnoteReference',
      identifier: stringAttribute(node, 'label'),
      label: stringAttribute(node, 'label'),
    }),
    mathInline: (node) => ({
      type: 'rawCell',
      value: writeMath(stringAttribute(node, 'latex'), node.attrs?.['display'] === true),
    }),
    comment: (node) => ({ type: 'rawCell', value: `%%${stringAttribute(node, 'value')}%%` }),
    htmlInline: (node) => ({ type: 'html', value: stringAttribute(node, 'value') }),
    rawInline: (node) => raw(stringAttribute(node, 'value')),
  },
};
