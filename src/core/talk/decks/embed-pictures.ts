import { element, escapeHtml } from '#core/document/html-text';
import type { CopiedAsset } from '#core/publish/attachments';
import type { SlideLook } from '../deck';
import { dataAddress } from './data-address';
import type { DeckTools } from './prepare-deck';

/** Slides whose pictures are in them, and what is to be told of each. */
export interface Embedded {
  readonly slides: readonly string[];
  readonly warnings: readonly (readonly string[])[];
}

/** An image in a page: nothing that a person wrote reads like this, for it is escaped. */
const IMAGE = /(<img src=")([^"]*)/g;
const DIAGRAM = /<pre class="mermaid">([^<]*)<\/pre>/g;

const NOT_DRAWN = 'Its diagram is shown as its source: to draw it, export from Outloud’s window.';

/** Puts images into the slides that show them, and draws their diagrams, where there is a browser. */
export async function embedPictures(
  slides: readonly string[],
  copies: readonly CopiedAsset[],
  tools: DeckTools,
  look: SlideLook = 'light',
): Promise<Embedded> {
  const images = await readImages(slides, copies, tools);
  const shown: string[] = [];
  const warnings: string[][] = [];
  for (const slide of slides) {
    const told: string[] = [];
    const drawn = await drawDiagrams(slide, async (source) => {
      const picture = await tools.drawer?.diagram(source, look === 'dark');
      if (picture !== undefined && 'picture' in picture) return picture.picture.svg;
      told.push(
        picture === undefined
          ? NOT_DRAWN
          : `Its diagram can’t be drawn, so its source is shown. ${picture.problem}`,
      );
      return null;
    });
    shown.push(
      drawn.replace(IMAGE, (all, before: string, source: string) => {
        const image = images.get(source);
        return image === undefined ? all : `${before}${image}`;
      }),
    );
    warnings.push([...new Set(told)]);
  }
  return { slides: shown, warnings };
}

async function drawDiagrams(
  slide: string,
  draw: (source: string) => Promise<string | null>,
): Promise<string> {
  const found = [...slide.matchAll(DIAGRAM)];
  const drawn = new Map<string, string>();
  for (const [all, escaped = ''] of found) {
    const source = unescapeHtml(escaped);
    const svg = await draw(source);
    if (svg === null) continue;
    const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    const image = `<img src="${address}" alt="${escapeHtml(source)}">`;
    drawn.set(all, element('div', { class: 'diagram' }, image));
  }
  return slide.replace(DIAGRAM, (all) => drawn.get(all) ?? all);
}

async function readImages(
  slides: readonly string[],
  copies: readonly CopiedAsset[],
  tools: DeckTools,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Set(
    slides.flatMap((slide) => [...slide.matchAll(IMAGE)].map(([, , source = '']) => source)),
  );
  const images = new Map<string, string>();
  for (const copy of copies) {
    const source = escapeHtml(copy.name);
    if (!sources.has(source)) continue;
    images.set(source, dataAddress(copy.name, await tools.readImage(copy)));
  }
  return images;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What `escapeHtml` was given. */
function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign);
}
