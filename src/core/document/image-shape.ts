/**
 * How wide an image is shown and on which side, which Markdown has no words for. It is written as
 * Obsidian does, behind bars at the end of the alt text: `![A chart|right|300](chart.png)`. So it is
 * part of the document as it is, comes back from Markdown letter by letter, and every other tool
 * still shows the image.
 */

/** Where an image stands. */
export const IMAGE_SIDES = ['left', 'center', 'right'] as const;
export type ImageSide = (typeof IMAGE_SIDES)[number];

/** An image's alt text, taken apart. */
export interface ImageShape {
  /** The words for those who can't see it. */
  readonly alt: string;
  readonly side: ImageSide | null;
  /** In CSS pixels; null for its own width. */
  readonly width: number | null;
  /** In CSS pixels; null for what the width makes of it. */
  readonly height: number | null;
}

/** The widest that an image can be made. */
const WIDEST_IMAGE = 9999;

const SHAPE = /^([^]*?)(?:\|(left|center|right))?(?:\|([1-9]\d{0,3})(?:x([1-9]\d{0,3}))?)?$/;

/** Takes an alt text apart. What is no side and no width belongs to the words. */
export function readImageShape(written: string): ImageShape {
  const [, alt = '', side, width, height] = SHAPE.exec(written) ?? [];
  return {
    alt,
    side: IMAGE_SIDES.find((one) => one === side) ?? null,
    width: width === undefined ? null : Number(width),
    height: height === undefined ? null : Number(height),
  };
}

/** An alt text with some of what it says changed. A new width leaves the height to the image. */
export function changeImageShape(written: string, changes: Partial<ImageShape>): string {
  const isResized = changes.width !== undefined && changes.height === undefined;
  const shape = { ...readImageShape(written), ...(isResized ? { height: null } : {}), ...changes };
  const { side, height } = shape;
  const width =
    shape.width === null ? null : Math.min(WIDEST_IMAGE, Math.max(1, Math.round(shape.width)));
  return [
    shape.alt,
    ...(side === null ? [] : [side]),
    ...(width === null ? [] : [height === null ? String(width) : `${width}x${height}`]),
  ].join('|');
}
