import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitrarySpoiltBytes } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { metadataParts } from './metadata-parts';
import { withoutPosition } from './without-position';

const text = (words: string): number[] => [...new TextEncoder().encode(words)];
const EXIF = [
  ...text('Exif'),
  0,
  0,
  ...text('II*'),
  0,
  8,
  0,
  0,
  0,
  1,
  0,
  0x25,
  0x88,
  4,
  0,
  1,
  0,
  0,
  0,
  26,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  0,
  2,
  0,
  2,
  0,
  2,
  0,
  0,
  0,
  78,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
];
const XMP = text('<x exif:GPSLatitude="1" ><exif:GPSLongitude>2</exif:GPSLongitude></x>');
const chunk = (tag: string, content: readonly number[]): number[] => [
  0,
  0,
  0,
  content.length,
  ...text(tag),
  ...content,
  0,
  0,
  0,
  0,
];
const PICTURES = [
  [
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    EXIF.length + 2,
    ...EXIF,
    0xff,
    0xe1,
    0,
    XMP.length + 2,
    ...XMP,
    0xff,
    0xda,
    1,
    2,
  ],
  [
    0x89,
    ...text('PNG\r\n'),
    0x1a,
    10,
    ...chunk('eXIf', EXIF.slice(6)),
    ...chunk('iTXt', XMP),
    ...chunk('IEND', []),
  ],
  [
    ...text('RIFF'),
    200,
    0,
    0,
    0,
    ...text('WEBPEXIF'),
    EXIF.length,
    0,
    0,
    0,
    ...EXIF,
    ...text('XMP '),
    XMP.length,
    0,
    0,
    0,
    ...XMP,
  ],
].map((bytes) => Uint8Array.from(bytes));

it('a picture, however spoilt, is copied in its length, and the same once more', () => {
  fc.assert(
    fc.property(
      fc.oneof(arbitrarySpoiltBytes(PICTURES), fc.uint8Array({ maxLength: 200 })),
      (bytes) => {
        const before = bytes.slice();
        for (const { from, to } of metadataParts(bytes)) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(bytes.length);
        }
        const copy = withoutPosition(bytes);
        expect(bytes).toEqual(before);
        expect(copy).toHaveLength(bytes.length);
        expect(withoutPosition(copy)).toEqual(copy);
      },
    ),
    { numRuns: runsOf(300) },
  );
});
