import type { NodeSpec } from 'prosemirror-model';
import { cutEnd } from '../cut-end';
import { optionalAttribute, stringAttribute, textOf } from '../document';
import { stringField, textField } from '../markdown-node';
import type { Family, Read, Write } from './family';
import { blockAttributes } from './block-attributes';

/** A block that keeps one string as it was written and shows its source. */
function keptBlock(name: string, extra: NodeSpec['attrs'] = {}): NodeSpec {
  return {
    group: 'block',
    atom: true,
    attrs: { value: { default: '', validate: 'string' }, ...extra, ...blockAttributes },
    parseDOM: [
      {
        tag: `pre[data-kept="${name}"]`,
        preserveWhitespace: 'full',
        priority: 60,
        getAttrs: (element) => ({ value: element.textContent ?? '' }),
      },
    ],
    toDOM: (node) => ['pre', { class: 'kept', 'data-kept': name }, String(node.attrs['value'])],
  };
}

const specs: Readonly<Record<string, NodeSpec>> = {
  codeBlock: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    attrs: {
      language: { default: null, validate: 'string|null' },
      meta: { default: null, validate: 'string|null' },
      ...blockAttributes,
    },
    parseDOM: [
      {
        tag: 'pre',
        preserveWhitespace: 'full',
        getAttrs: (element) => ({ language: element.getAttribute('data-language') }),
      },
    ],
    toDOM: (node) => [
      'pre',
      typeof node.attrs['language'] === 'string' ? { 'data-language': node.attrs['language'] } : {},
      ['code', 0],
    ],
  },
  horizontalRule: {
    group: 'block',
    attrs: { ...blockAttributes },
    parseDOM: [{ tag: 'hr' }],
    toDOM: () => ['hr'],
  },
  definition: {
    group: 'block',
    atom: true,
    attrs: {
      label: { default: '', validate: 'string' },
      href: { default: '', validate: 'string' },
      title: { default: null, validate: 'string|null' },
      ...blockAttributes,
    },
    parseDOM: [
      {
        tag: 'div[data-definition]',
        getAttrs: (element) => ({
          label: element.getAttribute('data-definition'),
          href: element.getAttribute('data-href'),
          title: element.getAttribute('title'),
        }),
      },
    ],
    toDOM: (node) => [
      'div',
      {
        class: 'definition',
        'data-definition': String(node.attrs['label']),
        'data-href': String(node.attrs['href']),
        ...(typeof node.attrs['title'] === 'string' ? { title: node.attrs['title'] } : {}),
      },
    ],
  },
  mathBlock: {
    group: 'block',
    atom: true,
    attrs: { latex: { default: '', validate: 'string' }, ...blockAttributes },
    parseDOM: [
      {
        tag: 'div[data-type="mathBlock"]',
        preserveWhitespace: 'full',
        getAttrs: (element) => ({ latex: element.textContent ?? '' }),
      },
    ],
    toDOM: (node) => [
      'div',
      { class: 'math', 'data-type': 'mathBlock' },
      String(node.attrs['latex']),
    ],
  },
  htmlBlock: keptBlock('htmlBlock'),
  commentBlock: keptBlock('commentBlock'),
  rawBlock: keptBlock('rawBlock'),
  frontmatter: keptBlock('frontmatter', { format: { default: 'yaml', validate: 'string' } }),
};

function readKept(type: string): Read {
  return (node, reader) => reader.create(type, { value: textField(node, 'value') });
}

function writeKept(type: string): Write {
  return (node) => ({ type, value: stringAttribute(node, 'value') });
}

const readFrontmatter: Read = (node, reader) =>
  reader.create('frontmatter', { value: textField(node, 'value'), format: node.type });

const COMMENT = /^%%([^]*)%%[ \t]*$/;

const readComment: Read = (node, reader) => {
  const value = textField(node, 'value');
  const inside = COMMENT.exec(value)?.[1];
  return inside === undefined
    ? reader.create('rawBlock', { value })
    : reader.create('commentBlock', { value: inside });
};

/** Blocks that hold no blocks and no marked text. */
export const leafFamily: Family = {
  specs,
  read: {
    code: (node, reader) =>
      reader.create(
        'codeBlock',
        { language: stringField(node, 'lang'), meta: stringField(node, 'meta') },
        node.value ? [{ type: 'text', text: node.value }] : [],
      ),
    thematicBreak: (_, reader) => reader.create('horizontalRule'),
    definition: (node, reader) =>
      reader.create('definition', {
        label: textField(node, 'label'),
        href: textField(node, 'url'),
        title: stringField(node, 'title'),
      }),
    math: (node, reader) => reader.create('mathBlock', { latex: textField(node, 'value') }),
    html: (node, reader) =>
      reader.create('htmlBlock', { value: cutEnd(textField(node, 'value'), '\n') }),
    rawBlock: readKept('rawBlock'),
    commentBlock: readComment,
    yaml: readFrontmatter,
    toml: readFrontmatter,
  },
  write: {
    codeBlock: (node) => ({
      type: 'code',
      lang: optionalAttribute(node, 'language'),
      meta: optionalAttribute(node, 'meta'),
      value: textOf(node),
    }),
    horizontalRule: () => ({ type: 'thematicBreak' }),
    definition: (node) => ({
      type: 'definition',
      identifier: stringAttribute(node, 'label'),
      label: stringAttribute(node, 'label'),
      url: stringAttribute(node, 'href'),
      title: optionalAttribute(node, 'title'),
    }),
    mathBlock: (node) => ({ type: 'mathBlock', value: stringAttribute(node, 'latex') }),
    htmlBlock: writeKept('html'),
    commentBlock: (node) => ({
      type: 'rawBlock',
      value: `%%${stringAttribute(node, 'value')}%%`,
    }),
    rawBlock: writeKept('rawBlock'),
    frontmatter: (node) => ({
      type: stringAttribute(node, 'format') === 'toml' ? 'toml' : 'yaml',
      value: stringAttribute(node, 'value'),
    }),
  },
};
