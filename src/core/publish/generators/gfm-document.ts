import { type DocumentNode, stringAttribute } from '#core/document/document';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import type { TranslatedBlocks, Translation } from '../dialect';
import { isSummaryCut } from '../reader-copy';
import { githubAnchor } from './github-anchor';
import { toLink, toPlainImage, withoutHighlight } from './plain-nodes';

/** The kinds of callouts that GitHub shows. */
const ALERTS = new Set(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION']);

/** Rewrites what Markdown as GitHub reads it has no words for. All else stays as it is. */
export function toGfmBlocks(
  blocks: readonly DocumentNode[],
  { hrefTo, kept }: Translation,
): TranslatedBlocks {
  const warnings = new Set<string>();
  const warn = (what: string): void => void warnings.add(what);
  const change = (node: DocumentNode): Changed => {
    if (kept.holds(node)) return node;
    const title = stringAttribute(node, 'title');
    switch (node.type) {
      case 'wikilink':
        if (title !== '' && hrefTo(title) === null)
          warn(`The link to “${title}” becomes words: it isn’t in this folder.`);
        return toLink(node, hrefTo, githubAnchor);
      case 'embed':
        warn(`The embedded “${title}” becomes a link or its name.`);
        return toLink(node, hrefTo, githubAnchor);
      case 'image':
        return toPlainImage(node, warn);
      case 'heading':
        return { ...node, attrs: { ...node.attrs, minutes: null, priority: null } };
      case 'speakerNotes':
        warn('Speaker notes in a post become ordinary text.');
        return node.content ?? [];
      case 'callout':
        if (!ALERTS.has(stringAttribute(node, 'kind').toUpperCase()))
          warn('GitHub shows only callouts that are a note, tip, important, warning or caution.');
        return node;
      default:
        return kept.holdsHighlights ? node : withoutHighlight(node, warn);
    }
  };
  const changed = blocks.flatMap((block) =>
    isSummaryCut(block) ? [block] : changeBlocks([block], change),
  );
  return { blocks: changed, warnings: [...warnings] };
}
