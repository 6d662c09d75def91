import type { PictureNotes } from '#core/publish/pictures/picture-notes';

/** Words in a row that a file may hold anywhere, as text of no encoding but ASCII. */
const READABLE = /[\t\n\r\x20-\x7e]{6,}/g;

/** The same in UTF-16, as Windows stores what is said of a picture. */
const READABLE_WIDE = /(?:[\t\n\r\x20-\x7e]\0){6,}/g;

const XMP_POSITION = /\bexif:GPS(?:Latitude|Longitude)\b/;

/** What files hold besides what they show: all of their text, and whether they tell a position. */
export async function readPictureNotes(bytes: Uint8Array): Promise<PictureNotes> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signs = buffer.toString('latin1');
  const texts = [
    signs.match(READABLE)?.join('\n') ?? '',
    signs.match(READABLE_WIDE)?.join('\n').replaceAll('\0', '') ?? '',
  ];
  if (!buffer.includes(0)) texts.push(buffer.toString('utf8'));
  const tags = await readTags(buffer);
  collectTexts(tags, texts);
  // Compressed XMP is read as one text.
  const isNamed = texts.some((text) => XMP_POSITION.test(text));
  return { texts, hasPosition: isNamed || (tags !== null && holdsPosition(tags)) };
}

/** The metadata of a picture by groups; null for a file that is none, or is broken. */
async function readTags(buffer: Buffer): Promise<object | null> {
  const { default: reader } = await import('exifreader');
  try {
    return await reader.load(buffer, { expanded: true, async: true, includeUnknown: true });
  } catch {
    return null;
  }
}

function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return;
  else if (Array.isArray(value)) {
    if (typeof value[0] !== 'number') for (const one of value) collectTexts(one, texts);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collectTexts(one, texts);
  }
}

/** Whether any group names a place on earth, as EXIF and XMP do. */
function holdsPosition(tags: object): boolean {
  return Object.entries(tags).some(([group, fields]) =>
    Object.keys(Object(fields) as object).some(
      (name) =>
        group === 'gps' ||
        /^GPS ?(?:Latitude|Longitude|Position|Dest(?:Latitude|Longitude))$/.test(name),
    ),
  );
}
