import { escapeHtml } from '#core/document/html-text';
import type { CopiedAsset } from '#core/publish/attachments';
import { dataAddress } from './data-address';
import type { DeckTools } from './prepare-deck';

/** An image in a page: nothing that a person wrote reads like this, for it is escaped. */
const IMAGE = /(<img src=")([^"]*)/g;

/** Puts images into the pages that show them, so that these need nothing beside them. */
export async function embedImages(
  pages: readonly string[],
  copies: readonly CopiedAsset[],
  tools: DeckTools,
): Promise<readonly string[]> {
  const images = await readImages(pages, copies, tools);
  return pages.map((page) =>
    page.replace(IMAGE, (all, before: string, source: string) => {
      const image = images.get(source);
      return image === undefined ? all : `${before}${image}`;
    }),
  );
}

/** An image that is not in the page, with its description. What a person wrote is escaped in it. */
const OTHER_IMAGE = /<img(?! src="data:)(?: src="[^"]*")? alt="([^"]*)"[^>]*>/g;

/** A page in which the description stands where an image would have to be fetched from elsewhere. */
export function describeOtherImages(page: string): string {
  return page.replace(OTHER_IMAGE, (_, alt: string) =>
    alt === '' ? '' : `<span class="absent">${alt}</span>`,
  );
}

async function readImages(
  pages: readonly string[],
  copies: readonly CopiedAsset[],
  tools: DeckTools,
): Promise<ReadonlyMap<string, string>> {
  const sources = new Set(
    pages.flatMap((page) => [...page.matchAll(IMAGE)].map(([, , source = '']) => source)),
  );
  const images = new Map<string, string>();
  for (const copy of copies) {
    const source = escapeHtml(copy.name);
    if (!sources.has(source)) continue;
    images.set(source, dataAddress(copy.name, await tools.readImage(copy)));
  }
  return images;
}
