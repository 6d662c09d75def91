import { stringAttribute, textOf, type DocumentNode, isCodeText } from '#core/document/document';
import { mapNodes } from '#core/document/tree';
import { decodeAddress } from '#core/decode-address';

/** Links to files of the source, as links to the entries that these became. */
export interface LinkedDocument {
  readonly document: DocumentNode;
  /** Addresses of links that stay as they are, for their text is more than plain words. */
  readonly kept: readonly string[];
}

/**
 * Turns Markdown links into `[[links]]` where an entry is meant.
 *
 * @param titleOf the title of the entry at an address and the heading in it; null for all others
 */
export function linkEntries(
  document: DocumentNode,
  titleOf: (href: string) => string | null,
): LinkedDocument {
  const kept = new Set<string>();
  const linked = mapNodes(document, (node) => {
    if (!node.content?.some((child) => hrefOf(child) !== null)) return node;
    const content: DocumentNode[] = [];
    let changed = false;
    node.content.forEach((child, index, children) => {
      const href = hrefOf(child);
      const title = href === null ? null : titleOf(href);
      if (href === null || title === null) {
        content.push(child);
      } else if (
        isCodeText(child) ||
        hrefOf(children[index - 1]) === href ||
        hrefOf(children[index + 1]) === href
      ) {
        kept.add(href);
        content.push(child);
      } else {
        changed = true;
        content.push(toWikilink(child, title, href));
      }
    });
    return changed ? { ...node, content } : node;
  });
  return { document: linked, kept: [...kept] };
}

function hrefOf(node: DocumentNode | undefined): string | null {
  if (node?.type !== 'text') return null;
  const link = node.marks?.find((mark) => mark.type === 'link');
  return link === undefined ? null : stringAttribute(link, 'href');
}

function toWikilink(node: DocumentNode, title: string, href: string): DocumentNode {
  const text = textOf(node);
  const marks = (node.marks ?? []).filter((mark) => mark.type !== 'link');
  const hash = href.indexOf('#');
  const place = hash < 0 ? '' : decodeAddress(href.slice(hash + 1));
  const isBlock = /^\^./.test(place);
  return {
    type: 'wikilink',
    attrs: {
      title,
      heading: place === '' || isBlock ? null : place,
      block: isBlock ? place.slice(1) : null,
      label: text === title ? null : text,
    },
    ...(marks.length > 0 && { marks }),
  };
}
