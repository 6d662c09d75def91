import type { DocumentNode } from '#core/document/document';
import { visitNodes } from '#core/document/tree';
import { outlineOf, type Section, type Slide } from '#core/talk/outline';
import { NOTHING_KEPT } from '#core/publish/kept-source';
import { readerBlocks } from '#core/publish/reader-copy';
import { footnotesOf } from '#core/talk/decks/prepare-deck';
import { withFootnotes } from '#core/talk/decks/slide-footnotes';
import { MARP_MEASURES, type SlideMeasures } from '#core/talk/decks/slide-measures';
import { marpThemeOf } from '#core/talk/theme/marp-theme';
import type { CheckedDraft, Finding } from '../rule';

/** A slide of a talk, and where a finding about it is. */
export interface PlacedSlide {
  readonly slide: Slide;
  readonly section: Section;
  /** What slides show of it: its heading, without comments and with its footnotes. */
  readonly blocks: readonly DocumentNode[];
  readonly at: Pick<Finding, 'place' | 'node'>;
}

const listed = new WeakMap<CheckedDraft, readonly PlacedSlide[]>();

/** The slides of a talk in order; a post has none. One that goes on is at the heading before it. */
export function listSlides(draft: CheckedDraft): readonly PlacedSlide[] {
  if (draft.kind !== 'talk') return [];
  const known = listed.get(draft);
  if (known !== undefined) return known;
  const numbers = new Map(draft.blocks.map(({ path }, block) => [path.join(), block]));
  let heading: number | null = null;
  const outline = outlineOf(draft.document);
  const footnotes = footnotesOf(outline);
  const slides = outline.sections.flatMap((section) =>
    section.slides.map((slide): PlacedSlide => {
      heading = slide.at ?? heading;
      const block = heading === null ? undefined : numbers.get(String(heading));
      const to = block === undefined ? 0 : (draft.blocks[block]?.text.length ?? 0);
      const place = block === undefined ? null : { block, from: 0, to };
      const node = block === undefined && heading !== null ? { node: [heading] } : {};
      const own = slide.heading === null ? slide.shown : [slide.heading, ...slide.shown];
      const blocks = withFootnotes(readerBlocks(own, NOTHING_KEPT), footnotes);
      return { slide, section, blocks, at: { place, ...node } };
    }),
  );
  listed.set(draft, slides);
  return slides;
}

/** What Marp's slides have room for in the talk's theme. */
export function marpMeasures({ frontMatter }: CheckedDraft): SlideMeasures {
  return MARP_MEASURES[marpThemeOf(frontMatter.properties).theme];
}

/** The pieces of code that a slide shows. */
export function codeOf(slide: Slide): readonly DocumentNode[] {
  const found: DocumentNode[] = [];
  visitNodes({ type: 'doc', content: slide.shown }, (node) => {
    if (node.type === 'codeBlock') found.push(node);
  });
  return found;
}
