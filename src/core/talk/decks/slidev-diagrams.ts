import { readCodeInfo } from '#core/document/code-info';
import { type DocumentNode, optionalAttribute, textOf } from '#core/document/document';
import { mapNodes, visitNodes } from '#core/document/tree';
import type { Drawer } from '../drawing';
import { SLIDEV } from './slide-measures';

/** How large diagrams are by themselves, in CSS pixels, by their source. */
export type DiagramSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

/** Slidev's Mermaid has letters of its own, which may be wider. */
const MARGIN = 0.92;
/** Less can't be read from the last row. */
const SMALLEST = 0.5;
/** So many lines make a diagram that may be too high. */
const LONG = 10;

/** Draws a talk's diagrams to know how large they are. @param drawer null for nothing known */
export async function measureDiagrams(
  document: DocumentNode,
  drawer: Drawer | null,
): Promise<DiagramSizes> {
  const sizes = new Map<string, { width: number; height: number }>();
  const sources: string[] = [];
  visitNodes(document, (node) => {
    if (isDiagram(node)) sources.push(textOf(node));
  });
  for (const source of new Set(drawer === null ? [] : sources)) {
    const drawn = await drawer?.diagram(source);
    if (drawn !== undefined && 'picture' in drawn) {
      const { width, height } = drawn.picture;
      sizes.set(source, { width, height });
    }
  }
  return sizes;
}

/** Blocks with a picture in the place of each diagram, to reckon with. */
export function withoutDiagrams(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const picture = { type: 'image', attrs: { src: '', alt: '' } };
  return blocks.map((block) =>
    mapNodes(block, (node) => (isDiagram(node) ? { type: 'paragraph', content: [picture] } : node)),
  );
}

/**
 * The scale at which a diagram fits, as Slidev reads it; empty where it fits as it is.
 * @param highest how high it may be, in Slidev's pixels
 * @param told hears what is to be known of it
 */
export function scaleOf(
  source: string,
  sizes: DiagramSizes,
  highest: number,
  told: (warning: string) => void,
): string {
  const size = sizes.get(source);
  if (size === undefined) {
    if (source.trim().split('\n').length > LONG) told(NOT_MEASURED);
    return '';
  }
  const { width } = SLIDEV.room;
  // By itself, Slidev shows a diagram as wide as it is, or as the slide.
  const shrunk = Math.min(1, width / size.width);
  if (size.height * shrunk <= highest * MARGIN) return '';
  const scale = Math.floor(Math.min(shrunk, highest / size.height) * MARGIN * 100) / 100;
  if (scale < SMALLEST) {
    told(
      `Its diagram shrinks to ${Math.round(scale * 100)} % to fit. Split it, or lay it out from left to right.`,
    );
  }
  return `{scale: ${Math.max(scale, 0.05)}}`;
}

const NOT_MEASURED =
  'Its diagram may be too high for the slide: it is measured only where it can be drawn, in Outloud’s window.';

function isDiagram(node: DocumentNode): boolean {
  return (
    node.type === 'codeBlock' &&
    readCodeInfo({ language: optionalAttribute(node, 'language'), meta: null }).language ===
      'mermaid'
  );
}
