import type PptxGenJS from 'pptxgenjs';
import type { CodeLine, Paragraph, Run } from '#core/talk/presentation/presentation';
import type { SlideColour } from '#core/talk/presentation/slide-colours';

/** A font for code that comes with PowerPoint on every system. */
const CODE_FONT = 'Consolas';

type Props = PptxGenJS.TextPropsOptions;

/** The theme's colours in the look of a presentation, as six hexadecimal digits. */
export type Colours = (name: SlideColour) => string;

interface Setting {
  readonly colour: SlideColour;
  readonly colours: Colours;
  readonly isBold: boolean;
  /** The height of a line, times that of its letters. */
  readonly line: number;
}

/** The runs of a paragraph; its own settings stand at the first, its end at the last. */
export function paragraphRuns(
  paragraph: Paragraph,
  size: number,
  { line, ...setting }: Setting,
): PptxGenJS.TextProps[] {
  const font = size * paragraph.scale;
  const { marker, level, isRightToLeft, gap } = paragraph;
  const shape: Props = {
    fontSize: points(font),
    lineSpacing: points(font * line),
    paraSpaceBefore: points((gap * size) / 29),
    indentLevel: level,
    align: isRightToLeft ? 'right' : 'left',
    ...(isRightToLeft && { rtlMode: true }),
    ...bulletOf(marker, level, size),
  };
  const runs = paragraph.runs.length === 0 ? [{ text: '' }] : paragraph.runs;
  return runs.map((run, index) => ({
    text: run.text,
    options: {
      ...shape,
      ...('isBold' in run ? runProps(run, setting) : {}),
      breakLine: index === runs.length - 1,
    },
  }));
}

/** A sign before a paragraph; without one it stands where the words of its list do. */
function bulletOf(marker: Paragraph['marker'], level: number, size: number): Props {
  const indent = points((42 * size) / 29);
  if (typeof marker === 'number')
    return { bullet: { type: 'number', numberStartAt: marker, indent } };
  if (marker === null)
    return level === 0 ? {} : { bullet: { characterCode: '200B', indent }, indentLevel: level - 1 };
  return { bullet: { characterCode: SIGNS[marker], indent } };
}

const SIGNS = { bullet: '2022', checked: '2611', unchecked: '2610' } as const;

/** How a run looks. */
export function runProps(run: Run, { colour, colours, isBold }: Omit<Setting, 'line'>): Props {
  return {
    color: colours(run.link === null ? colour : 'slide-accent'),
    bold: isBold || run.isBold,
    italic: run.isItalic,
    ...(run.isStruck && { strike: 'sngStrike' as const }),
    ...(run.isMarked && { highlight: colours('slide-mark') }),
    ...(run.isCode && { fontFace: CODE_FONT }),
    ...(run.script === 'super' && { superscript: true }),
    ...(run.script === 'sub' && { subscript: true }),
    ...(run.link !== null && { hyperlink: { url: run.link } }),
  };
}

/** The runs of a line of code, in the colours of the theme. */
export function codeRuns(
  { runs, isMarked }: CodeLine,
  size: number,
  colours: Colours,
): PptxGenJS.TextProps[] {
  const props: Props = {
    fontFace: CODE_FONT,
    fontSize: points(size),
    lineSpacing: points(size * 1.22),
    tabStops: TABS.map((columns) => ({ position: inches(columns * size * 0.6) })),
    ...(isMarked && { highlight: colours('slide-mark') }),
  };
  const shown: CodeLine['runs'] = runs.length === 0 ? [{ text: '', colour: 'slide-text' }] : runs;
  return shown.map(({ text, colour }, index) => ({
    text,
    options: { ...props, color: colours(colour), breakLine: index === shown.length - 1 },
  }));
}

const TABS = [4, 8, 12, 16, 20, 24, 28, 32];

/** Of the stage's pixels, which are 1280 on a slide of 13⅓ inches. */
export function inches(pixels: number): number {
  return Math.round((pixels / 96) * 10_000) / 10_000;
}

/** Of the stage's pixels. */
export function points(pixels: number): number {
  return Math.round(pixels * 7.5) / 10;
}
