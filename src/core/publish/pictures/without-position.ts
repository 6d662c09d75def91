import { metadataParts } from './metadata-parts';

/** The field of EXIF that leads to the position. */
const GPS_FIELD = 0x8825;
const ENTRY = 12;

/** What XMP calls the position, as an attribute or an element. */
const XMP_POSITION =
  /\bexif:GPS\w+\s*=\s*(["'])[^"']*\1|<exif:GPS\w[^<>]*>[^<]*<\/exif:GPS\w+\s*>/g;

/**
 * A copy of a JPEG, PNG or WebP that does not tell where it was taken. All else in it stays to the
 * byte, the picture too. Other files are copied as they are.
 */
export function withoutPosition(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (const { from, to, checked } of metadataParts(copy)) {
    const part = copy.subarray(from, to);
    const tiff = tiffStart(part);
    if (tiff !== null) dropGps(part.subarray(tiff));
    blankXmp(part);
    if (checked === null) continue;
    const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
    view.setUint32(to, crc32(copy.subarray(checked, to)));
  }
  return copy;
}

/** Where EXIF begins in a part, or null. */
function tiffStart(part: Uint8Array): number | null {
  for (const start of [0, 6]) {
    const head = String.fromCharCode(...part.subarray(start, start + 4));
    if (head === 'II*\0' || head === 'MM\0*') return start;
  }
  return null;
}

/** Takes the field out of the first directory, and empties the directory that it leads to. */
function dropGps(tiff: Uint8Array): void {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const fits = (at: number, size: number): boolean => at >= 0 && at + size <= tiff.length;
  const first = fits(4, 4) ? view.getUint32(4, isLittle) : -1;
  if (!fits(first, 2)) return;
  const count = view.getUint16(first, isLittle);
  const end = first + 2 + count * ENTRY;
  for (let at = first + 2; at < end && fits(at, ENTRY); at += ENTRY) {
    if (view.getUint16(at, isLittle) !== GPS_FIELD) continue;
    eraseDirectory(view, view.getUint32(at + 8, isLittle), isLittle);
    // The rest of the directory, with what leads to the next one, moves up.
    const rest = fits(end, 4) ? end + 4 : end;
    tiff.copyWithin(at, at + ENTRY, rest);
    tiff.fill(0, rest - ENTRY, rest);
    view.setUint16(first, count - 1, isLittle);
    return;
  }
}

/** Bytes of a value of each type of TIFF. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function eraseDirectory(view: DataView, start: number, isLittle: boolean): void {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  if (start + 2 > bytes.length) return;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY;
    if (at + ENTRY > bytes.length) break;
    const size = (SIZES[view.getUint16(at + 2, isLittle)] ?? 0) * view.getUint32(at + 4, isLittle);
    const place = view.getUint32(at + 8, isLittle);
    if (size > 4) bytes.fill(0, place, place + size);
    bytes.fill(0, at, at + ENTRY);
  }
  view.setUint16(start, 0, isLittle);
}

/** Puts spaces in place of what XMP says of the position. */
function blankXmp(part: Uint8Array): void {
  let text = '';
  // One character a byte, so that places in the text are places in the bytes.
  for (let at = 0; at < part.length; at += 8192) {
    text += String.fromCharCode(...part.subarray(at, at + 8192));
  }
  for (const { 0: found, index } of text.matchAll(XMP_POSITION)) {
    part.fill(0x20, index, index + found.length);
  }
}

/** The checksum of PNG. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
