import { readCodeInfo } from '#core/document/code-info';
import {
  type DocumentNode,
  optionalAttribute,
  stringAttribute,
  textOf,
} from '#core/document/document';
import { withoutPlan } from '#core/document/heading-plan';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import { readImageShape } from '#core/document/image-shape';
import { visitNodes } from '#core/document/tree';
import { changeBlocks, type Changed } from '#core/draft/change-nodes';
import { copyLosses, tellLoss } from '#core/publish/copy-losses';
import { linkAsText } from '#core/publish/links';
import type { Slide } from '../outline';
import { boldTitle } from './bold-title';
import { heldCodeSize, holdEmoji, writeHeldEmoji } from './marp-emoji';
import { withoutEscapes } from './plain-markdown';
import { beginsAtRight } from './slide-direction';
import {
  codeScale,
  FULL,
  pictureHeight,
  roughPercent,
  slideFullness,
  SMALLEST_CODE,
  tableFullness,
} from './slide-height';
import type { Footnotes } from './prepare-deck';
import { withFootnotes } from './slide-footnotes';
import type { SlideMeasures } from './slide-measures';

const CODE_WORDS = 'Titles, marked lines and line numbers of code are left out.';
const IMAGE_SIDES = 'The sides on which images stand are left out.';
const DIAGRAMS = 'Marp draws no Mermaid diagrams and shows their source. Use a picture instead.';

/** A slide's text, and what its Markdown can't say. */
export interface WrittenSlide {
  /** Empty on a slide that goes on from the one before. */
  readonly title: string;
  readonly text: string;
  /** The same without what only keeps Marp from misreading it: for the proof on private words. */
  readonly words: string;
  readonly warnings: readonly string[];
}

interface MarpSlideOptions {
  readonly style?: Partial<MarkdownStyle>;
  readonly measures: SlideMeasures;
}

/**
 * A slide as Marp Markdown, without the `---` that parts it from others. Line ends inside
 * paragraphs, raw rules and footnotes are gone, because Marp reads them in another way.
 * @param time how long the slide takes, for its note; null when nobody planned it
 * @param options how the Markdown is written, but for bullets; what the deck's theme has room for
 */
export function writeMarpSlide(
  slide: Pick<Slide, 'title' | 'heading' | 'shown' | 'notes'>,
  time: string | null,
  footnotes: Footnotes,
  { style = {}, measures }: MarpSlideOptions,
): WrittenSlide {
  const heading = slide.heading === null ? [] : [withoutPlan(slide.heading)];
  const shown = toMarpBlocks([...heading, ...slide.shown], footnotes);
  const said = toMarpBlocks(slide.notes, footnotes);
  // To Marp, `*` is a list whose items come one by one.
  const options = { style: { ...style, bullet: '-' as const } };
  const markdown = toMarkdown({ type: 'doc', content: shown }, options).trimEnd();
  const isSaid = said.length > 0 || time !== null;
  const note = isSaid ? [writeNote(said, time ?? 'Notes')] : [];
  const written = shown.length > 0 ? [writeShown(shown, options), ...styleOf(shown, measures)] : [];
  const warnings = [
    ...copyLosses(shown, markdown).map(tellLoss),
    ...leftOut(slide.shown, measures),
    ...tooFull(shown, measures),
  ];
  return {
    title: slide.title,
    text: [...written, ...note].join('\n\n'),
    words: [markdown, ...note].join('\n\n'),
    warnings,
  };
}

function writeShown(
  shown: readonly DocumentNode[],
  options: { readonly style: Partial<MarkdownStyle> },
): string {
  const content = holdEmoji(shown);
  return writeHeldEmoji(toMarkdown({ type: 'doc', content }, options)).trimEnd();
}

/**
 * A style for the slide alone, which keeps pictures within the room that its text leaves: Marp cuts
 * off what is too high.
 */
function styleOf(shown: readonly DocumentNode[], measures: SlideMeasures): readonly string[] {
  const height = pictureHeight(shown, measures);
  const code = heldCodeSize(shown, (text) => codeScale(text, measures));
  const rules = [
    ...(height === null
      ? []
      : [
          `img { max-height: ${height}px; max-width: ${picturesWidth(shown)}%; object-fit: contain; }`,
        ]),
    ...(code === null ? [] : [`pre { font-size: ${code}%; }`]),
    // Text finds its side by itself; signs of lists, bars of quotations and columns don't.
    ...(shown.some(beginsAtRight)
      ? [':is(ul, ol, blockquote, table) { direction: rtl; }', 'pre { direction: ltr; }']
      : []),
  ];
  return rules.length === 0 ? [] : [`<style scoped>\n${rules.join('\n')}\n</style>`];
}

/** How much of the width each picture has where several stand side by side, in per cent. */
function picturesWidth(shown: readonly DocumentNode[]): number {
  let most = 1;
  visitNodes({ type: 'doc', content: shown }, ({ content = [] }) => {
    most = Math.max(most, content.filter(({ type }) => type === 'image').length);
  });
  return Math.floor(100 / most) - (most === 1 ? 0 : 1);
}

/** What of a slide's blocks Marp has no words for. */
function leftOut(blocks: readonly DocumentNode[], measures: SlideMeasures): readonly string[] {
  const told = new Set<string>();
  visitNodes({ type: 'doc', content: blocks }, (node) => {
    if (node.type === 'codeBlock' && languageOf(node) === 'mermaid') told.add(DIAGRAMS);
    if (node.type === 'codeBlock' && optionalAttribute(node, 'meta') !== null) told.add(CODE_WORDS);
    const scale = node.type === 'codeBlock' ? codeScale(textOf(node), measures) : 1;
    if (scale < SMALLEST_CODE) {
      const percent = Math.round(scale * 100);
      told.add(`Its code shrinks to ${percent} % to fit. Show fewer or shorter lines of it.`);
    }
    if (node.type === 'image' && readImageShape(stringAttribute(node, 'alt')).side !== null) {
      told.add(IMAGE_SIDES);
    }
  });
  return [...told];
}

/** Whether a slide holds more than there is room for, as a warning or none. */
export function tooFull(
  shown: readonly DocumentNode[],
  measures: SlideMeasures,
): readonly string[] {
  const fullness = slideFullness(shown, measures);
  const width = tableFullness(shown, measures);
  return [
    ...(fullness <= FULL
      ? []
      : [
          `It needs about ${roughPercent(fullness)} % of the height of a slide. Split it, or move some of it into the notes.`,
        ]),
    ...(width <= FULL
      ? []
      : [
          `Its table needs about ${roughPercent(width)} % of the width of a slide. Show fewer columns.`,
        ]),
  ];
}

/**
 * Speaker notes as one HTML comment. A comment that is a map in YAML is a directive to Marp; a
 * line of plain words at its beginning rules that out.
 */
function writeNote(said: readonly DocumentNode[], plainWords: string): string {
  const text = said.length === 0 ? '' : `\n\n${plainMarkdown(said)}`;
  return `<!--\n${plainWords}${closeless(text)}\n-->`;
}

/** Notes are shown as they are written, so escapes would be read out; code spans keep theirs. */
function plainMarkdown(blocks: readonly DocumentNode[]): string {
  const plain = (block: DocumentNode): string => {
    const markdown = toMarkdown({ type: 'doc', content: [block] }).trimEnd();
    return block.type === 'codeBlock' ? markdown : withoutEscapes(markdown);
  };
  return blocks.map(plain).join('\n\n');
}

/** A comment ends at `-->` and, to some readers, at `--!>`. */
function closeless(text: string): string {
  return text.replace(/--(?=!?>)/g, '- -');
}

function toMarpBlocks(
  blocks: readonly DocumentNode[],
  footnotes: Footnotes,
): readonly DocumentNode[] {
  return changeBlocks(withFootnotes(blocks, footnotes), toMarpNode);
}

function toMarpNode(node: DocumentNode): Changed {
  switch (node.type) {
    case 'image':
      return { ...node, attrs: { ...node.attrs, alt: marpAlt(stringAttribute(node, 'alt')) } };
    case 'wikilink':
    case 'embed':
      return linkAsText(node);
    case 'horizontalRule':
      return null;
    case 'codeBlock':
      return { ...node, attrs: { ...node.attrs, meta: null, language: languageOf(node) } };
    case 'callout':
      return { type: 'blockquote', content: boldTitle(node) };
    case 'hashtag':
      return { type: 'text', text: `#${stringAttribute(node, 'name')}` };
    default:
      return node.marks?.some((mark) => mark.type === 'highlight')
        ? { ...node, marks: node.marks.filter((mark) => mark.type !== 'highlight') }
        : node;
  }
}

/** Words of a description that Marp takes for the size, place or filter of the image. */
const IMAGE_WORD =
  /(?<!\S)(bg|fit|auto|contain|cover|left|right|vertical|horizontal|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|w|width|h|height)(?=[:\s]|$)|(?<!\S)[\d.]+%(?!\S)/g;

/** The description with the width as Marp reads it. */
function marpAlt(written: string): string {
  const { alt, width, height } = readImageShape(written);
  const words = [
    guardAlt(alt),
    ...(width === null ? [] : [`w:${width}px`]),
    ...(height === null ? [] : [`h:${height}px`]),
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** A word joiner, which nobody sees, makes them words again. */
function guardAlt(alt: string): string {
  return alt.replace(IMAGE_WORD, '\u2060$&');
}

function languageOf(code: DocumentNode): string | null {
  return readCodeInfo({ language: optionalAttribute(code, 'language'), meta: null }).language;
}
