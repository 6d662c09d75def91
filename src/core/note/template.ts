import { stringAttribute, type DocumentNode } from '#core/document/document';
import { schema } from '#core/document/schema';
import { mapNodes } from '#core/document/tree';
import { TEMPLATE_TAG } from './note';
import type { LocalTime } from './local-time';

export function isTemplateTag(tag: string): boolean {
  return tag.toLowerCase() === TEMPLATE_TAG;
}

/** A template's text with its placeholders filled. */
export interface Filled {
  readonly markdown: string;
  /** The same, with `mark` where the cursor goes. */
  readonly marked: string;
  /** A letter that the text does not hold; null where no place for the cursor is named. */
  readonly mark: string | null;
}

const PLACEHOLDER = /\{\{[ \t]*(date|time|title|cursor)[ \t]*\}\}/g;
/** Letters without a meaning, from here on. */
const FIRST_MARK = 0xe000;

/**
 * Fills `{{date}}`, `{{time}}`, `{{title}}` and `{{cursor}}`; anything else in braces belongs to
 * the text. The cursor goes to the first place that is named.
 */
export function fillTemplate(
  markdown: string,
  values: LocalTime & { readonly title: string },
): Filled {
  const mark = pickMark(`${markdown}${values.title}`);
  let hasMark = false;
  const marked = markdown.replaceAll(PLACEHOLDER, (_, name: string) => {
    if (name === 'date' || name === 'time' || name === 'title') return values[name];
    const first = !hasMark;
    hasMark = true;
    return first ? mark : '';
  });
  return { markdown: marked.replace(mark, ''), marked, mark: hasMark ? mark : null };
}

function pickMark(text: string): string {
  let code = FIRST_MARK;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return String.fromCharCode(code);
}

/** A template's document without the tag that makes it one: what is made of it is none. */
export function dropTemplateTag(document: DocumentNode): DocumentNode {
  const isTag = (node: DocumentNode): boolean =>
    node.type === 'hashtag' && isTemplateTag(stringAttribute(node, 'name'));
  return mapNodes(document, (node) => {
    if (node.content?.some(isTag) !== true) return node;
    return keepChildren(node, (child) => !isTag(child));
  });
}

function keepChildren(
  { content = [], ...rest }: DocumentNode,
  isKept: (child: DocumentNode) => boolean,
): DocumentNode {
  const left = content.filter(isKept);
  return left.length > 0 ? { ...rest, content: left } : rest;
}

/**
 * Takes the mark out of a document. A paragraph that held nothing else stays, to be written in.
 *
 * @returns the document, and the cursor's place in it as ProseMirror counts; null where the mark
 *   stands in no text, such as in the address of a link
 */
export function takeMark(
  document: DocumentNode,
  mark: string,
): { readonly document: DocumentNode; readonly caret: number | null } {
  let caret: number | null = null;
  schema.nodeFromJSON(document).descendants((node, position) => {
    const at = node.text?.indexOf(mark) ?? -1;
    if (at >= 0) caret = position + at;
  });
  const text = JSON.stringify(document).replaceAll(mark, '');
  const without = mapNodes(JSON.parse(text) as DocumentNode, (node) =>
    node.content?.some(isEmptyText) === true
      ? keepChildren(node, (child) => !isEmptyText(child))
      : node,
  );
  return { document: without, caret };
}

function isEmptyText(node: DocumentNode): boolean {
  return node.type === 'text' && node.text === '';
}
