import type PptxGenJS from 'pptxgenjs';
import type {
  Box,
  Cell,
  CodeLine,
  Paragraph,
  Place,
  PresentedSlide,
  Presentation,
  Run,
  TextLook,
} from '#core/talk/presentation/presentation';
import { slideColour } from '#core/talk/presentation/slide-colours';
import { mendPptx } from './mend-pptx';

/** Fonts that come with PowerPoint on every system. */
const FONT = 'Arial';
const CODE_FONT = 'Consolas';

const LAYOUTS = { titled: 'Title and text', plain: 'Text' } as const;

type Slide = PptxGenJS.Slide;
type Props = PptxGenJS.TextPropsOptions;

/** A presentation as a .pptx file. The same presentation gives the same bytes. */
export async function writePptx(presentation: Presentation): Promise<Uint8Array> {
  const { default: PptxGen } = await import('pptxgenjs');
  const file = new PptxGen();
  file.layout = 'LAYOUT_WIDE';
  file.title = presentation.title;
  file.author = 'Outloud';
  file.company = '';
  file.subject = '';
  file.theme = { headFontFace: FONT, bodyFontFace: FONT };
  defineLayouts(file);
  for (const slide of presentation.slides) {
    writeSlide(file, slide, presentation.title);
  }
  const bytes = await file.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs gave no bytes.');
  return mendPptx(bytes, presentation);
}

function defineLayouts(file: PptxGenJS): void {
  const ground = { color: slideColour('slide-ground') };
  const band = {
    rect: {
      x: 0,
      y: inches(712),
      w: inches(1280),
      h: inches(8),
      fill: { color: slideColour('slide-accent') },
    },
  };
  const title = {
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...placed({ x: 72, y: 48, width: 1136, height: 64 }),
        ...BARE,
        align: 'left' as const,
        color: slideColour('slide-text'),
        fontFace: FONT,
        bold: true,
      },
      text: '',
    },
  };
  file.defineSlideMaster({
    title: LAYOUTS.titled,
    background: ground,
    objects: [band, title],
  });
  file.defineSlideMaster({ title: LAYOUTS.plain, background: ground, objects: [band] });
}

/** No space around text: its place says where it stands. */
const BARE = { margin: 0, valign: 'top' } as const;

function writeSlide(file: PptxGenJS, { number, boxes, notes }: PresentedSlide, talk: string): void {
  const isTitled = boxes.some(({ kind }) => kind === 'title');
  const slide = file.addSlide({ masterName: isTitled ? LAYOUTS.titled : LAYOUTS.plain });
  if (number > 1) {
    slide.slideNumber = {
      ...placed({ x: 1108, y: 672, width: 100, height: 28 }),
      align: 'right',
      margin: 0,
      fontFace: FONT,
      fontSize: points(20),
      color: slideColour('slide-quiet'),
    };
  }
  for (const box of boxes) writeBox(slide, box, talk);
  if (notes !== '') slide.addNotes(notes);
}

function writeBox(slide: Slide, box: Box, talk: string): void {
  switch (box.kind) {
    case 'title':
      writeTitle(slide, box);
      return;
    case 'text':
      writeText(slide, box);
      return;
    case 'code':
      slide.addText(
        box.lines.flatMap((line) => codeRuns(line, box.size)),
        {
          ...placed(box),
          margin: points(16),
          valign: 'middle',
          align: 'left',
          fit: 'none',
          wrap: false,
          shape: 'rect',
          fill: { color: slideColour('slide-panel') },
          fontSize: points(box.size),
          lineSpacing: points(box.size * 1.22),
        },
      );
      return;
    case 'table':
      writeTable(slide, box);
      return;
    case 'image':
      slide.addImage({
        data: `${typeOf(box.bytes)};base64,${Buffer.from(box.bytes).toString('base64')}`,
        // pptxgenjs would write a path of its own for none.
        altText: box.alt === '' ? talk : box.alt,
        ...placed(box),
      });
  }
}

function writeTitle(slide: Slide, box: Extract<Box, { readonly kind: 'title' }>): void {
  const { paragraph, size, isAlone } = box;
  if (isAlone) {
    slide.addShape('rect', {
      ...placed({
        x: paragraph.isRightToLeft ? box.x + box.width - 88 : box.x,
        y: box.y - 44,
        width: 88,
        height: 8,
      }),
      fill: { color: slideColour('slide-accent') },
    });
  }
  const colour = slideColour('slide-text');
  slide.addText(paragraphRuns(paragraph, size, { colour, isBold: true, line: 1.15 }), {
    placeholder: 'title',
    ...placed(box),
    ...BARE,
  });
}

function writeText(slide: Slide, box: Extract<Box, { readonly kind: 'text' }>): void {
  const { look, paragraphs, size } = box;
  const inset = LOOKS[look];
  if (inset.bar) {
    const isRight = paragraphs[0]?.isRightToLeft === true;
    slide.addShape('rect', {
      ...placed({ ...box, x: isRight ? box.x + box.width - 6 : box.x, width: 6 }),
      fill: { color: slideColour('slide-accent') },
    });
  }
  slide.addText(
    paragraphs.flatMap((paragraph) =>
      paragraphRuns(paragraph, size, { colour: inset.colour, isBold: false, line: 1.4 }),
    ),
    {
      ...placed({ ...box, x: box.x + inset.side, width: box.width - 2 * inset.side }),
      ...BARE,
      ...(inset.fill === null ? {} : { shape: 'rect', fill: { color: inset.fill } }),
      ...(look === 'callout' && { margin: points(13), valign: 'middle' as const }),
    },
  );
}

interface Look {
  readonly colour: string;
  readonly side: number;
  readonly bar: boolean;
  readonly fill: string | null;
}

const LOOKS: Readonly<Record<TextLook, Look>> = {
  plain: { colour: slideColour('slide-text'), side: 0, bar: false, fill: null },
  quiet: { colour: slideColour('slide-quiet'), side: 0, bar: false, fill: null },
  quotation: { colour: slideColour('slide-quiet'), side: 28, bar: true, fill: null },
  callout: {
    colour: slideColour('slide-text'),
    side: 6,
    bar: true,
    fill: slideColour('slide-panel'),
  },
};

interface Setting {
  readonly colour: string;
  readonly isBold: boolean;
  /** The height of a line, times that of its letters. */
  readonly line: number;
}

/** The runs of a paragraph; its own settings stand at the first, its end at the last. */
function paragraphRuns(
  paragraph: Paragraph,
  size: number,
  { colour, isBold, line }: Setting,
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
      ...('isBold' in run ? runProps(run, { colour, isBold }) : {}),
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

function runProps(run: Run, { colour, isBold }: Omit<Setting, 'line'>): Props {
  return {
    color: run.link === null ? colour : slideColour('slide-accent'),
    bold: isBold || run.isBold,
    italic: run.isItalic,
    ...(run.isStruck && { strike: 'sngStrike' as const }),
    ...(run.isMarked && { highlight: slideColour('slide-mark') }),
    ...(run.isCode && { fontFace: CODE_FONT }),
    ...(run.link !== null && { hyperlink: { url: run.link } }),
  };
}

function codeRuns({ runs, isMarked }: CodeLine, size: number): PptxGenJS.TextProps[] {
  const props: Props = {
    fontFace: CODE_FONT,
    fontSize: points(size),
    lineSpacing: points(size * 1.22),
    tabStops: TABS.map((columns) => ({ position: inches(columns * size * 0.6) })),
    ...(isMarked && { highlight: slideColour('slide-mark') }),
  };
  const shown = runs.length === 0 ? [{ text: '', colour: slideColour('slide-text') }] : runs;
  return shown.map(({ text, colour }, index) => ({
    text,
    options: { ...props, color: colour, breakLine: index === shown.length - 1 },
  }));
}

const TABS = [4, 8, 12, 16, 20, 24, 28, 32];

function writeTable(slide: Slide, box: Extract<Box, { readonly kind: 'table' }>): void {
  const rows = box.rows.map((row) => row.map((cell) => cellOf(cell, box.size)));
  if (rows.length === 0) return;
  slide.addTable(rows, {
    x: inches(box.x),
    y: inches(box.y),
    w: inches(box.widths.reduce((sum, width) => sum + width, 0)),
    colW: box.widths.map(inches),
    rowH: rows.map(() => inches(box.height / rows.length)),
    autoPage: false,
  });
}

function cellOf(cell: Cell, size: number): PptxGenJS.TableCell {
  const setting = { colour: slideColour('slide-text'), isBold: cell.isHead };
  const runs = cell.runs.map(({ text, ...run }) => ({
    text,
    options: runProps({ text, ...run }, setting),
  }));
  const line = cell.isHead
    ? { type: 'solid' as const, pt: 2.25, color: slideColour('slide-accent') }
    : { type: 'solid' as const, pt: 0.75, color: slideColour('slide-line') };
  const none = { type: 'none' as const };
  return {
    text: runs,
    options: {
      fontFace: FONT,
      fontSize: points(size),
      align: cell.align,
      valign: 'middle',
      margin: [0.04, 0.1, 0.04, 0.1],
      border: [none, none, line, none],
      ...(cell.columns > 1 && { colspan: cell.columns }),
      ...(cell.rows > 1 && { rowspan: cell.rows }),
    },
  };
}

function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89) return 'image/png';
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/gif';
}

function placed({ x, y, width, height }: Place) {
  return { x: inches(x), y: inches(y), w: inches(width), h: inches(height) };
}

/** Of the stage's pixels, which are 1280 on a slide of 13⅓ inches. */
function inches(pixels: number): number {
  return Math.round((pixels / 96) * 10_000) / 10_000;
}

function points(pixels: number): number {
  return Math.round(pixels * 7.5) / 10;
}
