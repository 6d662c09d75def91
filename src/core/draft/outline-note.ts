import { contentOf, type DocumentNode } from '#core/document/document';
import { withSteps } from './code-steps';
import { keyPoint } from './key-point';
import { markLead } from './lead';
import { lineOf } from './line-of';

/** The level of the headings that start slides. */
const SLIDE_LEVEL = 3;

/** Points made from prose on one slide; more are not read. */
const MOST_POINTS = 5;

/**
 * Turns blocks into a section of a talk outline: headings start slides; prose goes to the speaker
 * notes, with its key sentences as points where the slide has no list; all else is shown; no
 * slide has two code blocks. Nothing is left out and the order stays.
 * @param title the section's heading. It gets no minutes: what nobody set is reckoned
 */
export function outlineNote(
  title: DocumentNode,
  blocks: readonly DocumentNode[],
  newBlockId: () => string,
): readonly DocumentNode[] {
  return splitSlides(title, blocks, newBlockId).flatMap(([start, ...rest]) => [
    ...(start === undefined ? [] : [start]),
    ...outlineSlide(rest, newBlockId),
  ]);
}

/** Turns blocks into what goes on with a talk: slides, points and speaker notes, without a title. */
export function outlineBlocks(
  blocks: readonly DocumentNode[],
  newBlockId: () => string,
): readonly DocumentNode[] {
  return outlineNote({ type: 'heading', attrs: { level: 2 } }, blocks, newBlockId).slice(1);
}

/** The blocks of each slide, the first being what starts it: a heading or a break. */
function splitSlides(
  title: DocumentNode,
  blocks: readonly DocumentNode[],
  newBlockId: () => string,
): readonly DocumentNode[][] {
  let slide = [title];
  const slides = [slide];
  const start = (block: DocumentNode, ...rest: DocumentNode[]): void => {
    slide = [block, ...rest];
    slides.push(slide);
  };
  for (const block of blocks) {
    if (block.type === 'heading') {
      start({ ...block, attrs: { ...block.attrs, level: SLIDE_LEVEL } });
    } else if (block.type === 'horizontalRule') {
      start(block);
    } else if (block.type === 'codeBlock' && slide.some((one) => one.type === 'codeBlock')) {
      // What stands between two code blocks leads to the second one.
      const lead = slide.splice(slide.findLastIndex((one) => one.type === 'codeBlock') + 1);
      start({ type: 'horizontalRule', attrs: { id: newBlockId(), source: null } }, ...lead, block);
    } else {
      slide.push(block);
    }
  }
  return slides;
}

function outlineSlide(blocks: readonly DocumentNode[], newBlockId: () => string): DocumentNode[] {
  const hasList = blocks.some((block) => block.type.endsWith('List'));
  return [
    ...(hasList ? [] : pointsOf(blocks.filter(isProse), newBlockId)),
    ...showListsFirst(blocks).map(toSlide),
  ];
}

function toSlide(block: DocumentNode): DocumentNode {
  if (isProse(block)) return toSpeakerNotes(block);
  return block.type === 'codeBlock' ? withSteps(block) : block;
}

/** Puts what leads to a list behind it: on a slide the points stand above what is said of them. */
function showListsFirst(blocks: readonly DocumentNode[]): readonly DocumentNode[] {
  const shown: DocumentNode[] = [];
  let leads: DocumentNode[] = [];
  for (const block of blocks) {
    if (isProse(block)) {
      leads.push(block);
      continue;
    }
    const isList = block.type.endsWith('List');
    shown.push(...(isList ? [block, ...leads.map(markLead)] : [...leads, block]));
    leads = [];
  }
  return [...shown, ...leads];
}

/** A bullet list of the key sentences, remembering the paragraph that the first came from. */
function pointsOf(prose: readonly DocumentNode[], newBlockId: () => string): DocumentNode[] {
  const points = prose.flatMap((paragraph) => {
    const point = keyPoint(paragraph);
    return point === null ? [] : [{ point, source: paragraph.attrs?.['source'] ?? null }];
  });
  const [first] = points;
  if (first === undefined) return [];
  return [
    {
      type: 'bulletList',
      attrs: { id: newBlockId(), source: first.source },
      content: points.slice(0, MOST_POINTS).map(({ point }) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: point }],
      })),
    },
  ];
}

function toSpeakerNotes(paragraph: DocumentNode): DocumentNode {
  const { id, source, ...attrs } = paragraph.attrs ?? {};
  return {
    type: 'speakerNotes',
    attrs: { id: id ?? null, source: source ?? null },
    content: [{ ...paragraph, attrs }],
  };
}

/** A paragraph is said; one that holds a picture or nothing but a comment is not. */
function isProse(block: DocumentNode): boolean {
  return (
    block.type === 'paragraph' &&
    lineOf(block) !== '' &&
    !contentOf(block).some((node) => node.type === 'image' || node.type === 'embed')
  );
}
