import { imageSize } from 'image-size';

/** Kinds of images that every presentation program shows. */
const SHOWN = new Set(['png', 'jpg', 'gif']);

/**
 * The size of an image in pixels; null for what presentation programs can't show as it is, such as
 * a photograph that is stored on its side.
 */
export function measureImage(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | null {
  try {
    const { width, height, type = '', orientation = 1 } = imageSize(bytes);
    if (!SHOWN.has(type) || orientation !== 1) return null;
    return width === undefined || height === undefined ? null : { width, height };
  } catch {
    return null;
  }
}
