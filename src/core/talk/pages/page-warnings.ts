import { type DocumentNode, stringAttribute, textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { codeScale, marpFullness, SMALLEST_CODE } from '../decks/marp-height';
import { writeFormula } from './write-formula';

/** What readers of a page will miss or can't read. @param size at which its text is set */
export function pageWarnings(blocks: readonly DocumentNode[], size: number): readonly string[] {
  const told = new Set<string>();
  if (size < 1) {
    const needed = Math.round(marpFullness(blocks) * 20) * 5;
    const isOut = marpFullness(blocks, size) > 1 ? ', and still runs out of it' : '';
    told.add(
      `It needs about ${needed} % of the height of a slide, so it is set at ${Math.round(size * 100)} %${isOut}. Split it, or move some of it into the notes.`,
    );
  }
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    const warning = nodeWarning(node);
    if (warning !== null) told.add(warning);
  });
  return [...told];
}

function nodeWarning(node: DocumentNode): string | null {
  switch (node.type) {
    case 'codeBlock': {
      const percent = Math.round(codeScale(textOf(node)) * 100);
      return percent < SMALLEST_CODE * 100
        ? `Its code shrinks to ${percent} % to fit. Show fewer or shorter lines of it.`
        : null;
    }
    case 'mathBlock':
    case 'mathInline':
      return writeFormula(stringAttribute(node, 'latex'), false) === null
        ? 'A formula can’t be drawn, so its source is shown.'
        : null;
    case 'image':
      return /^(?:https?:)?\/\//i.test(stringAttribute(node, 'src'))
        ? `The image ${stringAttribute(node, 'src')} is on the web and shows only with a network.`
        : null;
    case 'htmlBlock':
    case 'htmlInline':
      return 'Its HTML is shown as text.';
    default:
      return null;
  }
}
