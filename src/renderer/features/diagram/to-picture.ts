import type { Picture } from '#contract/drawing';

/** Pixels of the PNG for each CSS pixel, so that it is sharp on a large screen. */
const SHARPNESS = 3;
/** The longest side of a PNG: a canvas has no more room. */
const LONGEST_SIDE = 8_000;

/** A picture as a page can hand it out of itself. */
export type PlainPicture = Omit<Picture, 'png'> & {
  /** In base64. */
  readonly png: string;
};

/** An SVG that needs nothing beside it, with its pixels. */
export async function toPicture(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<PlainPicture> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(SHARPNESS, LONGEST_SIDE / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = canvas.toDataURL('image/png').split(',')[1] ?? '';
  return { svg, png, width: Math.ceil(width), height: Math.ceil(height) };
}
