/**
 * What browsers call the kinds of images that they show, by the ending of a file's name in small
 * letters; see https://developer.mozilla.org/docs/Web/Media/Guides/Formats/Image_types.
 */
export const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  ico: 'image/x-icon',
};
