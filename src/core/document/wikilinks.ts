import { optionalAttribute, stringAttribute, type DocumentNode } from './document';
import { visitNodes } from './tree';

/** A link to another entry by its title. */
export interface Wikilink {
  /** Empty for a link to a place in the same entry. */
  readonly title: string;
  readonly heading: string | null;
  readonly block: string | null;
  readonly label: string | null;
  /** Whether it shows what it links to, `![[…]]`. */
  readonly embed: boolean;
}

/** Every `[[link]]` and `![[embed]]` of a document, in the order of the text. */
export function collectWikilinks(document: DocumentNode): readonly Wikilink[] {
  const links: Wikilink[] = [];
  visitNodes(document, (node) => {
    if (node.type !== 'wikilink' && node.type !== 'embed') return;
    links.push({
      title: stringAttribute(node, 'title'),
      heading: optionalAttribute(node, 'heading'),
      block: optionalAttribute(node, 'block'),
      label: optionalAttribute(node, 'label'),
      embed: node.type === 'embed',
    });
  });
  return links;
}

/** The titles that a document links to or embeds, as written, each once. */
export function collectLinks(document: DocumentNode): readonly string[] {
  const titles = collectWikilinks(document).map((link) => link.title);
  return [...new Set(titles.filter((title) => title !== ''))];
}
