import { Fragment, type Node, type Slice } from '@tiptap/pm/model';
import type { DocumentNode } from '#core/document/document';
import { inlineHtml } from '#core/document/inline/inline-html';
import { toHtml } from '#core/document/to-html';
import { toMarkdown } from '#core/document/to-markdown';

/** What another app gets of a copied part of a document. */
export interface Copied {
  /** Markdown; words without any formatting as they are. */
  readonly text: string;
  /** Clean HTML: the structure and nothing of how it looks here. */
  readonly html: string;
}

/** The block whose words were copied without the block itself, or null. */
function findWords({ content, openStart, openEnd }: Slice): Node | null {
  let block = content.childCount === 1 ? content.firstChild : null;
  let depth = 1;
  while (block && !block.isTextblock) {
    block = block.childCount === 1 ? block.firstChild : null;
    depth += 1;
  }
  return openStart === depth && openEnd === depth ? block : null;
}

function writeWords(block: Node): Copied {
  const { content = [] } = block.toJSON() as DocumentNode;
  const html = inlineHtml(content, {});
  const isPlain = content.every(({ text, marks }) => text !== undefined && marks === undefined);
  if (isPlain) return { text: block.textContent, html };
  const line: DocumentNode = { type: 'doc', content: [{ type: 'paragraph', content }] };
  return { text: toMarkdown(line).trimEnd(), html };
}

/** The blocks as a document of their own; copied rows of a table become a table. */
function toDocument({ content }: Slice): DocumentNode | null {
  const { schema } = content.firstChild?.type ?? {};
  const isRows = content.firstChild?.type.name === 'tableRow';
  const blocks = schema && isRows ? Fragment.from(schema.node('table', null, content)) : content;
  try {
    const document = schema?.topNodeType.createChecked(null, blocks);
    document?.check();
    return (document?.toJSON() ?? null) as DocumentNode | null;
  } catch {
    return null;
  }
}

/**
 * Writes a copied part of a document as Markdown and as HTML.
 *
 * @returns null where it is no document by itself
 */
export function writeForOthers(slice: Slice): Copied | null {
  const words = findWords(slice);
  if (words?.type.spec.code === true && words.type.name === 'codeBlock') {
    const document = { type: 'doc', content: [words.toJSON() as DocumentNode] };
    return { text: words.textContent, html: toHtml(document) };
  }
  if (words) return writeWords(words);
  const document = toDocument(slice);
  return document && { text: toMarkdown(document).trimEnd(), html: toHtml(document) };
}
