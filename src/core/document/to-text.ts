import { optionalAttribute, stringAttribute, type DocumentNode } from './document';
import { atomFamily } from './nodes/atom';

/** What an atom shows of itself in plain text. */
function atomText(node: DocumentNode): string {
  switch (node.type) {
    case 'hardBreak':
      return '\n';
    case 'image':
      return stringAttribute(node, 'alt');
    case 'wikilink':
    case 'embed':
      return (
        optionalAttribute(node, 'label') ??
        [stringAttribute(node, 'title'), optionalAttribute(node, 'heading')]
          .filter(Boolean)
          .join(' ')
      );
    case 'hashtag':
      return `#${stringAttribute(node, 'name')}`;
    case 'mathInline':
    case 'mathBlock':
      return stringAttribute(node, 'latex');
    default:
      return stringAttribute(node, 'value');
  }
}

const NOT_TEXT = new Set(['frontmatter', 'definition', 'footnoteReference', 'horizontalRule']);

/**
 * A document as plain text for search: a line for each block, the code included, without markup.
 * Front matter and definitions are left out.
 */
export function toText(document: DocumentNode): string {
  const lines: string[] = [];
  const add = (node: DocumentNode): void => {
    if (NOT_TEXT.has(node.type)) return;
    const children = node.content ?? [];
    const isLine = children.some((child) => child.text !== undefined || isInline(child));
    if (isLine) lines.push(children.map(inlineText).join(''));
    else if (children.length > 0) children.forEach(add);
    else lines.push(atomText(node));
  };
  add(document);
  return lines.filter((line) => line !== '').join('\n');
}

function isInline(node: DocumentNode): boolean {
  return atomFamily.specs[node.type] !== undefined;
}

function inlineText(node: DocumentNode): string {
  if (node.text !== undefined) return node.text;
  return NOT_TEXT.has(node.type) ? '' : atomText(node);
}
