import { contentOf, type DocumentMark, type DocumentNode } from '../document';
import { createNode } from '../families';
import { fromMarkdown } from '../from-markdown';
import { markSpecs } from '../marks';
import { toHtml } from '../to-html';
import { toMarkdown } from '../to-markdown';
import { toText } from '../to-text';

/** Markdown, and all that is made of it: the tree, the Markdown anew where that differs, HTML, text. */
export type ToldDocument = readonly [
  markdown: string,
  tree: string,
  anew: string | null,
  html: string,
  text: string,
];

/** Reads Markdown, and tells all that it becomes. */
export function toldDocument(markdown: string): ToldDocument {
  const { document } = fromMarkdown(markdown);
  const anew = toMarkdown(document).replace(/\n$/, '');
  return [
    markdown,
    contentOf(document).map(treeOf).join(' '),
    anew === markdown ? null : anew,
    toHtml(document),
    toText(document),
  ];
}

/** A node with the attributes that don't go without saying, its marks, and what is in it. */
function treeOf(node: DocumentNode): string {
  const marks = (node.marks ?? []).map(markOf).join('');
  if (node.text !== undefined) return `${marks}${JSON.stringify(node.text)}`;
  const attrs = saidOf(node.attrs, createNode(node.type).attrs);
  const content = contentOf(node).map(treeOf).join(' ');
  return `${marks}${node.type}${attrs}${content === '' ? '' : `(${content})`}`;
}

function markOf({ type, attrs }: DocumentMark): string {
  const usual = Object.fromEntries(
    Object.entries(markSpecs[type]?.attrs ?? {}).map(([name, spec]) => [name, spec.default]),
  );
  return `${type}${saidOf(attrs, usual)}:`;
}

function saidOf(
  attrs: Readonly<Record<string, unknown>> = {},
  usual: Readonly<Record<string, unknown>> = {},
): string {
  const said = Object.entries(attrs).filter(([name, value]) => value !== usual[name]);
  return said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said)).replaceAll('"', "'");
}
