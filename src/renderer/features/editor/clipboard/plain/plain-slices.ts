import { Fragment, type Node, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';
import { isInCell, joinForCell } from '../cell-slice';
import { readPlainText } from './read-plain-text';

/** Pasted text with the line endings of documents, without the one that ends its last line. */
function settleLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
}

/** Pasted text as what it is, where it is put. */
export function sliceFromText(text: string, $at: ResolvedPos): Slice {
  const { schema } = $at.doc.type;
  const read = readPlainText(settleLineEnds(text));
  // A cell holds one line, whatever is put into it.
  if (read.kind === 'literal' || (isInCell($at) && text.trimEnd().includes('\n')))
    return sliceFromPlainText(text, $at);
  if (read.kind === 'markdown') return sliceOf(read.document, schema);
  return codeSlice(read.text, null, schema);
}

/** Pasted text as one code block, with every character of it. */
export function sliceFromCode(text: string, language: string | null, schema: Schema): Slice {
  return codeSlice(settleLineEnds(text), language, schema);
}

function codeSlice(code: string, language: string | null, schema: Schema): Slice {
  const content = code === '' ? [] : [schema.text(code)];
  return new Slice(Fragment.from(schema.node('codeBlock', { language }, content)), 0, 0);
}

/**
 * Pasted text as it is: blank lines part paragraphs, other line ends are kept as hard breaks.
 * Where those can't stand, each line is a paragraph, and in a table a line of its cell.
 */
export function sliceFromPlainText(text: string, $at: ResolvedPos): Slice {
  const { schema } = $at.doc.type;
  const lines = settleLineEnds(text).split('\n');
  if (isInCell($at) || lines.length === 1) {
    const parts = lines.map((line) => Fragment.from(line === '' ? [] : schema.text(line)));
    return new Slice(joinForCell(parts, schema), 0, 0);
  }
  const holdsBreaks = $at.parent.type.name === 'paragraph';
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '' || !holdsBreaks) parts.push([]);
    if (line.trim() !== '') parts.at(-1)?.push(line);
  }
  const paragraphs = parts
    .filter((part) => part.length > 0)
    .map((part) => schema.node('paragraph', null, joinByBreaks(part, schema)));
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}

function joinByBreaks(lines: readonly string[], schema: Schema): Node[] {
  return lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [schema.node('hardBreak')]),
    schema.text(line),
  ]);
}

/** One paragraph joins the line with the cursor, more stay blocks. */
function sliceOf(document: DocumentNode, schema: Schema): Slice {
  const { content, childCount, firstChild, lastChild } = schema.nodeFromJSON(document);
  if (childCount === 1 && firstChild !== null && isOpen(firstChild))
    return new Slice(firstChild.content, 0, 0);
  return new Slice(content, isOpen(firstChild) ? 1 : 0, isOpen(lastChild) ? 1 : 0);
}

/** A paragraph with a name of its own keeps it, and does not grow together with another. */
function isOpen(block: Node | null): boolean {
  return block?.type.name === 'paragraph' && block.attrs['id'] === null;
}
