import type { DocumentNode } from '#core/document/document';

/** Documents from this number of blocks on travel as one text. */
const LONG = 50;

/** Each block's JSON; blocks that weren't touched are the same objects at the next save. */
const texts = new WeakMap<DocumentNode, string>();

/** A document as JSON. Only the blocks that are new since the last time are written out. */
export function writeDocument(document: DocumentNode): string {
  const { content, ...root } = document;
  if (content === undefined) return JSON.stringify(root);
  return `${JSON.stringify(root).slice(0, -1)},"content":[${content.map(writeBlock).join(',')}]}`;
}

function writeBlock(block: DocumentNode): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = JSON.stringify(block);
  texts.set(block, text);
  return text;
}

/** The document that a text from `writeDocument` holds; what is none stays as it is. */
export function readDocument(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Whether a document is better sent as a text: object by object it is copied at each border. */
export function isLongDocument(value: unknown): value is DocumentNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'content' in value &&
    Array.isArray(value.content) &&
    value.content.length >= LONG
  );
}

/** What a call takes, with a long document in it or in its changes written as text. */
export function packArgument(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  if ('document' in argument && isLongDocument(argument.document)) {
    return { ...argument, document: writeDocument(argument.document) };
  }
  if ('changes' in argument) return { ...argument, changes: packArgument(argument.changes) };
  return argument;
}
