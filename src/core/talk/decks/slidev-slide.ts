import { type DocumentNode, stringAttribute, textOf, marksOf } from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { visitNodes } from '#core/document/tree';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { copyLosses, tellLoss } from '#core/publish/copy-losses';
import { linkAsText } from '#core/publish/links';
import type { Slide } from '../outline';
import { boldTitle } from './bold-title';
import { beginsAtRight } from './slide-direction';
import { codeColumns, pictureHeight } from './slide-height';
import { tooFull, type WrittenSlide } from './marp-slide';
import type { Footnotes } from './prepare-deck';
import { withFootnotes } from './slide-footnotes';
import { SLIDEV } from './slide-measures';
import { guardLines, guardNotes, guardSaidCode } from './slidev-guards';
import { type DiagramSizes, withoutDiagrams } from './slidev-diagrams';
import { createSlidevNodes } from './slidev-nodes';

/** What all slides of a deck have in common. */
export interface SlidevContext {
  readonly footnotes: Footnotes;
  /** Names of the images that lie beside the deck. */
  readonly copies: ReadonlySet<string>;
  readonly style: Partial<MarkdownStyle>;
  readonly diagrams: DiagramSizes;
}

/**
 * A slide as Slidev's Markdown, without the `---` that parts it from others: what is shown, and
 * behind it what is said as one comment.
 * @param time how long the slide takes, for its note; null when nobody planned it
 */
export function writeSlidevSlide(
  slide: Pick<Slide, 'title' | 'heading' | 'shown' | 'notes'>,
  time: string | null,
  { footnotes, copies, style, diagrams }: SlidevContext,
): Omit<WrittenSlide, 'words'> {
  const heading = slide.heading === null ? [] : [withoutPlan(slide.heading)];
  const blocks = withFootnotes([...heading, ...slide.shown], footnotes);
  const reckoned = withoutDiagrams(blocks);
  const nodes = createSlidevNodes(copies, pictureHeight(reckoned, SLIDEV), diagrams);
  const shown = withDirections(blocks, nodes.change);
  // Slidev knows code by backticks alone, and every line of dashes parts slides.
  const options = { style: { ...style, fence: '`' as const, rule: '*' as const } };
  const markdown = toMarkdown({ type: 'doc', content: shown }, options).trimEnd();
  const text = guardLines(markdown);
  const note = writeNote(withFootnotes(slide.notes, footnotes), time);
  return {
    title: slide.title,
    text: [...beginning(text), text, ...ending(text, note)]
      .filter((part) => part !== '')
      .join('\n\n'),
    warnings: [
      ...copyLosses(shown, markdown).map(tellLoss),
      ...nodes.left,
      ...tooFull(reckoned, SLIDEV),
      ...tooWide(blocks),
    ],
  };
}

/** Blocks for Slidev, those that begin at the right in an element that says so. */
function withDirections(
  blocks: readonly DocumentNode[],
  change: Parameters<typeof changeBlocks>[1],
): readonly DocumentNode[] {
  return blocks.flatMap((block) => {
    const changed = changeBlocks([block], change);
    return beginsAtRight(block) ? [html('<div dir="rtl">'), ...changed, html('</div>')] : changed;
  });
}

function html(value: string): DocumentNode {
  return { type: 'htmlBlock', attrs: { value } };
}

/** Whether lines of code go on outside of the slide, where one would have to scroll. */
function tooWide(blocks: readonly DocumentNode[]): readonly string[] {
  let columns = 0;
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    if (node.type === 'codeBlock') columns = Math.max(columns, codeColumns(textOf(node)));
  });
  const room = SLIDEV.code.columns;
  return columns <= room
    ? []
    : [
        `A line of its code has ${columns} columns, and a slide has room for ${room}. Break the line.`,
      ];
}

/** A piece of YAML at the beginning would be read as the settings of the slide. */
function beginning(text: string): readonly string[] {
  return /^\s*```ya?ml/.test(text) ? ['<!-- -->'] : [];
}

/** A comment that code opens ends in another one, so that the note, if only an empty one, is the last. */
function ending(text: string, note: string): readonly string[] {
  if (text.includes('<!--')) return ['<!-- -->', note === '' ? '<!-- -->' : note];
  return [note];
}

function writeNote(said: readonly DocumentNode[], time: string | null): string {
  const blocks = changeBlocks(said, toSaid);
  const options = { style: { fence: '`' as const, rule: '*' as const } };
  const markdown = toMarkdown({ type: 'doc', content: blocks }, options).trimEnd();
  const parts = [time ?? '', guardNotes(markdown)].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<!--\n${parts.join('\n\n')}\n-->`;
}

function toSaid(node: DocumentNode): Changed {
  const value = stringAttribute(node, 'value');
  switch (node.type) {
    case 'wikilink':
    case 'embed':
      return linkAsText(node);
    case 'callout':
      return { type: 'blockquote', content: boldTitle(node) };
    case 'hashtag':
      return { type: 'text', text: `#${stringAttribute(node, 'name')}` };
    // HTML in notes would be a part of the page that shows them.
    case 'htmlInline':
    case 'rawInline':
      return { type: 'text', text: value, ...marksOf(node) };
    case 'htmlBlock':
    case 'rawBlock':
      return { type: 'paragraph', content: [{ type: 'text', text: value.replace(/\s+/g, ' ') }] };
    default:
      return guardSaidCode(node);
  }
}
