import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import type { Changed } from '#core/draft/change-nodes';
import type { Translation } from '../dialect';
import { toLink, toPlainImage, toQuotation, withoutHighlight } from './plain-nodes';

/**
 * Rewrites what no generator knows: links between entries, embeds, callouts, speaker notes, sizes
 * of images and highlights; and names what goes out as it is. Other nodes stay.
 * @param anchorOf the anchor that the generator gives a heading
 */
export function toCommonNode(
  node: DocumentNode,
  { hrefTo, kept }: Translation,
  warn: (what: string) => void,
  anchorOf: (heading: string) => string,
): Changed {
  switch (node.type) {
    case 'wikilink':
      if (stringAttribute(node, 'title') !== '' && hrefTo(stringAttribute(node, 'title')) === null)
        warn(
          `The link to “${stringAttribute(node, 'title')}” becomes words: it isn’t in this blog.`,
        );
      return toLink(node, hrefTo, anchorOf);
    case 'embed':
      warn(`The embedded “${stringAttribute(node, 'title')}” becomes a link or its name.`);
      return toLink(node, hrefTo, anchorOf);
    case 'image':
      return toPlainImage(node, warn);
    case 'callout':
      warn('Callouts become quotations.');
      return toQuotation(node);
    case 'speakerNotes':
      warn('Speaker notes in a post become ordinary text.');
      return contentOf(node);
    case 'heading':
      return withoutPlan(node);
    case 'htmlBlock':
    case 'htmlInline':
      warn('Raw HTML reaches readers as it is.');
      return node;
    case 'rawBlock':
    case 'rawInline':
      if (kept.holdsTemplate(stringAttribute(node, 'value'))) return node;
      warn(
        `“${stringAttribute(node, 'value').slice(0, 40)}” is shown as text: a template that was typed in Outloud is not run.`,
      );
      return node;
    default:
      return kept.holdsHighlights ? node : withoutHighlight(node, warn);
  }
}
