import type PptxGenJS from 'pptxgenjs';
import type {
  Box,
  Cell,
  Place,
  PresentedSlide,
  Presentation,
  TextLook,
} from '#core/talk/presentation/presentation';
import { type SlideColour, slideColour } from '#core/talk/presentation/slide-colours';
import { OPENING } from '#core/talk/presentation/lay-out';
import { mendPptx } from './mend-pptx';
import { codeRuns, type Colours, inches, paragraphRuns, points, runProps } from './text-props';

/** A font that comes with PowerPoint on every system. */
const FONT = 'Arial';

const LAYOUTS = { opening: 'Title', titled: 'Title and text', plain: 'Text' } as const;

type Slide = PptxGenJS.Slide;

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
  const colours: Colours = (name) => slideColour(name, presentation.look);
  defineLayouts(file, colours);
  for (const slide of presentation.slides) {
    writeSlide(file, slide, presentation.title, colours);
  }
  const bytes = await file.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new TypeError('pptxgenjs gave no bytes.');
  return mendPptx(bytes, presentation);
}

function defineLayouts(file: PptxGenJS, colours: Colours): void {
  const ground = { color: colours('slide-ground') };
  const band = {
    rect: {
      x: 0,
      y: inches(712),
      w: inches(1280),
      h: inches(8),
      fill: { color: colours('slide-accent') },
    },
  };
  const title = (place: Place) => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...placed(place),
        ...BARE,
        align: 'left' as const,
        color: colours('slide-text'),
        fontFace: FONT,
        bold: true,
      },
      text: '',
    },
  });
  file.defineSlideMaster({
    title: LAYOUTS.opening,
    background: ground,
    objects: [band, title(OPENING)],
  });
  file.defineSlideMaster({
    title: LAYOUTS.titled,
    background: ground,
    objects: [band, title({ x: 72, y: 48, width: 1136, height: 64 })],
  });
  file.defineSlideMaster({ title: LAYOUTS.plain, background: ground, objects: [band] });
}

/** No space around text: its place says where it stands. */
const BARE = { margin: 0, valign: 'top' } as const;

function writeSlide(
  file: PptxGenJS,
  { number, boxes, notes }: PresentedSlide,
  talk: string,
  colours: Colours,
): void {
  const title = boxes.find((box) => box.kind === 'title');
  const layout = title === undefined ? 'plain' : title.isAlone ? 'opening' : 'titled';
  const slide = file.addSlide({ masterName: LAYOUTS[layout] });
  if (number > 1) {
    slide.slideNumber = {
      ...placed({ x: 1108, y: 672, width: 100, height: 28 }),
      align: 'right',
      margin: 0,
      fontFace: FONT,
      fontSize: points(20),
      color: colours('slide-quiet'),
    };
  }
  for (const box of boxes) writeBox(slide, box, talk, colours);
  if (notes !== '') slide.addNotes(notes);
}

function writeBox(slide: Slide, box: Box, talk: string, colours: Colours): void {
  switch (box.kind) {
    case 'title':
      writeTitle(slide, box, colours);
      return;
    case 'text':
      writeText(slide, box, colours);
      return;
    case 'code':
      slide.addText(
        box.lines.flatMap((line) => codeRuns(line, box.size, colours)),
        {
          ...placed(box),
          margin: points(16),
          valign: 'middle',
          align: 'left',
          fit: 'none',
          wrap: false,
          shape: 'rect',
          fill: { color: colours('slide-panel') },
          fontSize: points(box.size),
          lineSpacing: points(box.size * 1.22),
        },
      );
      return;
    case 'table':
      writeTable(slide, box, colours);
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

function writeTitle(
  slide: Slide,
  box: Extract<Box, { readonly kind: 'title' }>,
  colours: Colours,
): void {
  const { paragraph, size, isAlone } = box;
  if (isAlone) {
    slide.addShape('rect', {
      ...placed({
        x: paragraph.isRightToLeft ? box.x + box.width - 88 : box.x,
        y: box.y - 44,
        width: 88,
        height: 8,
      }),
      fill: { color: colours('slide-accent') },
    });
  }
  slide.addText(
    paragraphRuns(paragraph, size, { colour: 'slide-text', isBold: true, line: 1.15, colours }),
    {
      placeholder: 'title',
      ...placed(box),
      ...BARE,
    },
  );
}

function writeText(
  slide: Slide,
  box: Extract<Box, { readonly kind: 'text' }>,
  colours: Colours,
): void {
  const { look, paragraphs, size } = box;
  const inset = LOOKS[look];
  if (inset.bar) {
    const isRight = paragraphs[0]?.isRightToLeft === true;
    slide.addShape('rect', {
      ...placed({ ...box, x: isRight ? box.x + box.width - 6 : box.x, width: 6 }),
      fill: { color: colours('slide-accent') },
    });
  }
  slide.addText(
    paragraphs.flatMap((paragraph) =>
      paragraphRuns(paragraph, size, {
        colour: inset.colour,
        isBold: false,
        line: 1.4,
        colours,
      }),
    ),
    {
      ...placed({ ...box, x: box.x + inset.side, width: box.width - 2 * inset.side }),
      ...BARE,
      ...(inset.fill === null ? {} : { shape: 'rect', fill: { color: colours(inset.fill) } }),
      ...(look === 'callout' && { margin: points(13), valign: 'middle' as const }),
    },
  );
}

interface Look {
  readonly colour: SlideColour;
  readonly side: number;
  readonly bar: boolean;
  readonly fill: SlideColour | null;
}

const LOOKS: Readonly<Record<TextLook, Look>> = {
  plain: { colour: 'slide-text', side: 0, bar: false, fill: null },
  quiet: { colour: 'slide-quiet', side: 0, bar: false, fill: null },
  quotation: { colour: 'slide-quiet', side: 28, bar: true, fill: null },
  callout: { colour: 'slide-text', side: 6, bar: true, fill: 'slide-panel' },
};

function writeTable(
  slide: Slide,
  box: Extract<Box, { readonly kind: 'table' }>,
  colours: Colours,
): void {
  const rows = box.rows.map((row) => row.map((cell) => cellOf(cell, box.size, colours)));
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

function cellOf(cell: Cell, size: number, colours: Colours): PptxGenJS.TableCell {
  const setting = { colour: 'slide-text', isBold: cell.isHead, colours } as const;
  const runs = cell.runs.map(({ text, ...run }) => ({
    text,
    options: runProps({ text, ...run }, setting),
  }));
  const line = cell.isHead
    ? { type: 'solid' as const, pt: 2.25, color: colours('slide-accent') }
    : { type: 'solid' as const, pt: 0.75, color: colours('slide-line') };
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
