import { crc32 } from 'node:zlib';

/** The bytes of a text of one byte a character. */
export const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** A segment of a JPEG, with its length. */
export const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

/** A chunk of a PNG, with its length and its checksum. */
export function chunk(type: string, content: readonly number[]): number[] {
  const checked = [...ascii(type), ...content];
  return [...numberOf(content.length), ...checked, ...numberOf(crc32(Uint8Array.from(checked)))];
}

/** A chunk of a WebP, with its length, and filled up to an even one. */
export const riffChunk = (type: string, content: readonly number[]): number[] => [
  ...ascii(type),
  ...numberOf(content.length).toReversed(),
  ...content,
  ...(content.length % 2 === 1 ? [0] : []),
];

/** The first bytes of a PNG. */
export const PNG_START = [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a];

/**
 * EXIF in the byte order of Intel or Motorola, which tells what a picture shows, where it was taken
 * and how it is turned; or the same after the place was taken out.
 */
export function exif(isLittle: boolean, hasPlace: boolean): number[] {
  const bytes = new Uint8Array(120);
  const view = new DataView(bytes.buffer);
  const entry = (at: number, [tag, type, count, value]: readonly number[]): void => {
    view.setUint16(at, tag ?? 0, isLittle);
    view.setUint16(at + 2, type ?? 0, isLittle);
    view.setUint32(at + 4, count ?? 0, isLittle);
    view.setUint32(at + 8, value ?? 0, isLittle);
  };
  const fields = [
    [0x010e, 2, 10, 50],
    ...(hasPlace ? [[0x8825, 4, 1, 60]] : []),
    [0x0112, 3, 1, 6],
  ];
  bytes.set(ascii(isLittle ? 'II*\0' : 'MM\0*'));
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, fields.length, isLittle);
  fields.forEach((field, index) => entry(10 + 12 * index, field));
  // The next directory; then what the fields lead to.
  view.setUint32(10 + 12 * fields.length, 0x7f, isLittle);
  bytes.set(ascii('A garden.\0'), 50);
  if (hasPlace) {
    view.setUint16(60, 2, isLittle);
    entry(62, [1, 2, 2, 0x4e]);
    entry(74, [2, 5, 3, 90]);
    bytes.fill(7, 90, 114);
  }
  view.setUint32(86, 0x1234, isLittle);
  bytes.set(ascii('theend'), 114);
  return [...bytes];
}

function numberOf(value: number): number[] {
  return [24, 16, 8, 0].map((bits) => (value >>> bits) & 0xff);
}
