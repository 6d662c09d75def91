import type { Picture } from '#core/talk/drawing';

/** Pixels of the PNG for each CSS pixel, so that it is sharp on a large screen. */
const SHARPNESS = 3;
/** The longest side of a PNG: a canvas has no more room. */
const LONGEST_SIDE = 8_000;

/** Of an SVG that tells no size. */
const WIDTH = 800;

/** A picture as a page can hand it out of itself. */
export type PlainPicture = Omit<Picture, 'png'> & {
  /** In base64. */
  readonly png: string;
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** An SVG that needs nothing beside it, with its pixels. */
export async function toPicture(svg: string, size: Size): Promise<PlainPicture> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return { svg, ...paint(image, size, SHARPNESS) };
}

/** The pixels of an image of any kind. @param address with all of it inside */
export async function drawImage(
  address: string,
): Promise<PlainPicture | { readonly problem: string }> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return { problem: 'It can’t be shown.' };
  }
  const size = { width: image.naturalWidth || WIDTH, height: image.naturalHeight || WIDTH };
  const sharpness = address.startsWith('data:image/svg') ? SHARPNESS : 1;
  return { svg: '', ...paint(image, size, sharpness) };
}

function paint(
  image: HTMLImageElement,
  { width, height }: Size,
  sharpness: number,
): Omit<PlainPicture, 'svg'> {
  const scale = Math.min(sharpness, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = canvas.toDataURL('image/png').split(',')[1] ?? '';
  return { png, width: Math.ceil(width), height: Math.ceil(height) };
}
