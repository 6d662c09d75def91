import { type DocumentNode, stringAttribute, textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import {
  codeScale,
  roughPercent,
  slideFullness,
  SMALLEST_CODE,
  tableFullness,
} from '../decks/slide-height';
import { PAGE } from '../decks/slide-measures';
import { writeFormula } from './write-formula';

/**
 * What readers of a page will miss or can't read.
 * @param size at which its text is set
 * @param isPrinted whether the page shows what is in it and nothing else
 */
export function pageWarnings(
  blocks: readonly DocumentNode[],
  size: number,
  isPrinted = false,
): readonly string[] {
  const told = new Set<string>(fullnessWarnings(blocks, size));
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    const warning = nodeWarning(node, isPrinted);
    if (warning !== null) told.add(warning);
  });
  return [...told];
}

/** Whether a slide is too full, and its code too small. @param size at which its text is set */
export function fullnessWarnings(blocks: readonly DocumentNode[], size: number): readonly string[] {
  const told = new Set<string>();
  const height = slideFullness(blocks, PAGE);
  const width = tableFullness(blocks, PAGE);
  const set = `so it is set at ${Math.round(size * 100)} %`;
  if (height > 1) {
    const isOut = slideFullness(blocks, PAGE, size) > 1 ? ', and still runs out of it' : '';
    told.add(
      `It needs about ${roughPercent(height)} % of the height of a slide, ${set}${isOut}. Split it, or move some of it into the notes.`,
    );
  }
  if (width > 1) {
    const isOut = width * size > 1 ? ', and still runs out of it' : '';
    told.add(
      `Its table needs about ${roughPercent(width)} % of the width of a slide, ${set}${isOut}. Show fewer columns.`,
    );
  }
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    const percent =
      node.type === 'codeBlock' ? Math.round(codeScale(textOf(node), PAGE) * 100) : 100;
    if (percent < SMALLEST_CODE * 100) {
      told.add(`Its code shrinks to ${percent} % to fit. Show fewer or shorter lines of it.`);
    }
  });
  return [...told];
}

function nodeWarning(node: DocumentNode, isPrinted: boolean): string | null {
  switch (node.type) {
    case 'mathBlock':
    case 'mathInline':
      return writeFormula(stringAttribute(node, 'latex'), false) === null
        ? 'A formula can’t be drawn, so its source is shown.'
        : null;
    case 'image':
      return imageWarning(stringAttribute(node, 'src'), isPrinted);
    case 'htmlBlock':
    case 'htmlInline':
      return 'Its HTML is shown as text.';
    default:
      return null;
  }
}

function imageWarning(source: string, isPrinted: boolean): string | null {
  if (!/^(?:https?:)?\/\//i.test(source)) return null;
  return isPrinted
    ? `The image ${source} is on the web and left out: a PDF shows what is in it.`
    : `The image ${source} is on the web and shows only with a network.`;
}
