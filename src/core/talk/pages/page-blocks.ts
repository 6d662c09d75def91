import { type DocumentNode, textOf } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { linkAsText } from '#core/publish/links';
import { codeColumns, slideFullness, tableFullness } from '../decks/slide-height';
import type { Footnotes } from '../decks/prepare-deck';
import { withFootnotes } from '../decks/slide-footnotes';
import { PAGE } from '../decks/slide-measures';
import { talkFacts } from '../facts';

/** The sizes that a slide's text may have, the largest first. */
const SMALLEST = 0.6;
const SIZES = [1.5, 1.4, 1.25, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, SMALLEST] as const;

/** How full a slide may be at most to be set larger. */
const COMFORTABLE = 0.8;

/** Where and when the talk is given, in a line; empty where nobody said. */
export function aboutTalk(frontMatter: string | null): string {
  const { event, date } = talkFacts(frontMatter);
  return [event, date.slice(0, 10)].filter((fact) => fact !== '').join(' · ');
}

/** The largest size at which a slide is not too full, else the smallest. */
export function sizeOf(blocks: readonly DocumentNode[]): number {
  const columns = widestCode(blocks);
  const width = tableFullness(blocks, PAGE);
  const fits = (size: number): boolean =>
    width * size <= 1 &&
    (size > 1
      ? slideFullness(blocks, PAGE, size) <= COMFORTABLE && columns * size <= PAGE.code.columns
      : slideFullness(blocks, PAGE, size) <= 1);
  return SIZES.find(fits) ?? SMALLEST;
}

function widestCode(blocks: readonly DocumentNode[]): number {
  let columns = 0;
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    if (node.type === 'codeBlock') columns = Math.max(columns, codeColumns(textOf(node)));
  });
  return columns;
}

/** Long titles are set smaller. */
export function titleSize(title: string): number {
  return title.length <= 48 ? 1 : title.length <= 100 ? 0.8 : 0.6;
}

/** A slide's blocks as they are shown: footnotes behind them, links within the library as text. */
export function toPageBlocks(
  blocks: readonly DocumentNode[],
  footnotes: Footnotes,
): readonly DocumentNode[] {
  return changeBlocks(withFootnotes(blocks, footnotes), toPageNode);
}

function toPageNode(node: DocumentNode): Changed {
  if (node.type === 'wikilink' || node.type === 'embed') return linkAsText(node);
  return node.type === 'horizontalRule' ? null : node;
}
