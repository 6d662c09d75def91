/** A part of a picture's file that holds metadata; the offsets are those of its content. */
export interface MetadataPart {
  readonly from: number;
  readonly to: number;
  /** Where the checksum of a PNG chunk begins: at its type, four bytes before the content. */
  readonly checked: number | null;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The parts of a JPEG, PNG or WebP with metadata; none for other files and broken ones. */
export function metadataParts(bytes: Uint8Array): readonly MetadataPart[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegParts(bytes);
  if (PNG.every((byte, at) => bytes[at] === byte)) return pngParts(bytes);
  if (tagAt(bytes, 0) === 'RIFF' && tagAt(bytes, 8) === 'WEBP') return webpParts(bytes);
  return [];
}

/** The segments of applications, up to the picture itself. */
function jpegParts(bytes: Uint8Array): readonly MetadataPart[] {
  const parts: MetadataPart[] = [];
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = Math.min(at + 2 + view.getUint16(at + 2), bytes.length);
    if (marker >= 0xe0 && marker <= 0xef) parts.push({ from: at + 4, to, checked: null });
    at = Math.max(to, at + 4);
  }
  return parts;
}

function pngParts(bytes: Uint8Array): readonly MetadataPart[] {
  const parts: MetadataPart[] = [];
  const view = viewOf(bytes);
  let at = PNG.length;
  while (at + 12 <= bytes.length) {
    const to = at + 8 + view.getUint32(at);
    if (to + 4 > bytes.length) break;
    const type = tagAt(bytes, at + 4);
    if (type === 'eXIf' || type === 'iTXt') parts.push({ from: at + 8, to, checked: at + 4 });
    at = to + 4;
  }
  return parts;
}

function webpParts(bytes: Uint8Array): readonly MetadataPart[] {
  const parts: MetadataPart[] = [];
  const view = viewOf(bytes);
  let at = 12;
  while (at + 8 <= bytes.length) {
    const to = at + 8 + view.getUint32(at + 4, true);
    if (to > bytes.length) break;
    const type = tagAt(bytes, at);
    if (type === 'EXIF' || type === 'XMP ') parts.push({ from: at + 8, to, checked: null });
    at = to + (to % 2);
  }
  return parts;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
