import { readCodeInfo, fenceWords } from '#core/document/code-info';
import { contentOf, stringAttribute, type DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { sizeOf } from '../pages/page-blocks';
import { fullnessWarnings } from '../pages/page-warnings';
import { formulaRuns } from './formula-runs';

/** What of a slide's blocks will look different in PowerPoint. */
export function presentationWarnings(blocks: readonly DocumentNode[]): readonly string[] {
  const told = new Set<string>(fullnessWarnings(blocks, sizeOf(blocks)));
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    const warning = nodeWarning(node);
    if (warning !== null) told.add(warning);
  });
  return [...told];
}

/** Whether a node is a formula that text can't show. */
function isSource(node: DocumentNode): boolean {
  return node.type === 'mathInline' && formulaRuns(stringAttribute(node, 'latex')) === null;
}

function nodeWarning(node: DocumentNode): string | null {
  switch (node.type) {
    case 'codeBlock': {
      const words = fenceWords(node);
      return readCodeInfo(words).isNumbered ? 'The line numbers of its code are left out.' : null;
    }
    case 'paragraph':
      // One that stands alone in its line is drawn.
      return contentOf(node).length > 1 && node.content?.some(isSource) === true
        ? 'A formula within its text is shown as its source. Put it into a line of its own to have it drawn.'
        : null;
    case 'htmlBlock':
    case 'htmlInline':
      return 'Its HTML is shown as text.';
    default:
      return null;
  }
}
