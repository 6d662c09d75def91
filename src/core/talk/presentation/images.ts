import type { CopiedAsset } from '#core/publish/attachments';
import type { SlideLook } from '../deck';
import type { DeckTools } from '../decks/prepare-deck';
import { codePiece, type Piece, textBlock, type Wanted } from './flow';
import type { ReadyImage, ReadyPiece } from './lay-out';
import { paragraphsOf, readable } from './text-runs';

/** How much larger than itself a diagram may be shown, and a formula: it is drawn large. */
const LARGER = { diagram: 1.5, formula: 1.05 } as const;

const NO_ELECTRON = {
  diagram: 'Its diagram is shown as its source: to draw it, export from Outloud’s window.',
  formula: 'Its formula is shown as its source: to draw it, export from Outloud’s window.',
} as const;

/** Pieces with their images, and what is to be told of those that are missing. */
interface Ready {
  readonly pieces: readonly ReadyPiece[];
  readonly problems: readonly string[];
}

/**
 * Fetches and draws the images of slides. One that can't be had is shown as its source or its
 * description, and told of.
 */
export function collectImages(tools: DeckTools, copies: readonly CopiedAsset[], look: SlideLook) {
  const byName = new Map(copies.map((copy) => [copy.name, copy]));

  async function fetch({ src, alt, width }: Extract<Wanted, { from: 'image' }>) {
    const copy = byName.get(src) ?? byName.get(decodeURI(src));
    if (copy === undefined) {
      return /^(?:https?:)?\/\//i.test(src)
        ? `The image ${src} is on the web and left out: PowerPoint shows what is in the file.`
        : null;
    }
    const bytes = await tools.readImage(copy);
    const measured = tools.presentations.measure(bytes);
    if (measured !== null) return sized({ bytes, alt, ...measured }, width);
    const drawn = await tools.drawer?.image(bytes, copy.name);
    if (drawn === undefined || 'problem' in drawn) {
      return `PowerPoint can’t show the image ${copy.name}, so its description stands there. Use PNG or JPEG.`;
    }
    const { png, ...size } = drawn.picture;
    return sized({ bytes: png, alt, width: size.width, height: size.height }, width);
  }

  async function draw({ from, source }: Extract<Wanted, { from: 'diagram' | 'formula' }>) {
    if (tools.drawer === null) return NO_ELECTRON[from];
    const drawn = await (from === 'diagram'
      ? tools.drawer.diagram(source, look === 'dark')
      : tools.drawer.formula(source, look === 'dark'));
    if ('problem' in drawn) {
      return `Its ${from} can’t be drawn, so its source is shown. ${drawn.problem}`;
    }
    const { png, width, height } = drawn.picture;
    const larger = LARGER[from];
    return { bytes: png, alt: readable(source), width: width * larger, height: height * larger };
  }

  return {
    async ready(pieces: readonly Piece[]): Promise<Ready> {
      const problems: string[] = [];
      const all: ReadyPiece[] = [];
      for (const piece of pieces) {
        if (piece.kind !== 'images') {
          all.push(piece);
          continue;
        }
        const images: ReadyImage[] = [];
        const others: ReadyPiece[] = [];
        for (const wanted of piece.wanted) {
          const got = await (wanted.from === 'image' ? fetch(wanted) : draw(wanted));
          if (got !== null && typeof got !== 'string') {
            images.push(got);
            continue;
          }
          if (got !== null) problems.push(got);
          others.push(...instead(wanted));
        }
        if (images.length > 0) all.push({ kind: 'images', images });
        all.push(...others);
      }
      return { pieces: all, problems: [...new Set(problems)] };
    },
  };
}

function sized(image: ReadyImage, wanted: number | null): ReadyImage {
  if (wanted === null) return image;
  return { ...image, width: wanted, height: (image.height * wanted) / image.width };
}

/** What stands where an image would. */
function instead(wanted: Wanted): readonly ReadyPiece[] {
  if (wanted.from !== 'image') {
    const piece = codePiece(textBlock(wanted.source));
    return piece.kind === 'images' ? [] : [piece];
  }
  if (wanted.alt === '') return [];
  const paragraphs = paragraphsOf([{ type: 'text', text: wanted.alt }]);
  return [{ kind: 'text', look: 'quiet', paragraphs, isApart: false }];
}
