import { describe, expect, it } from 'vitest';
import { ascii, chunk, exif, PNG_START, riffChunk, segment } from './testing/picture-bytes';
import { metadataParts } from './metadata-parts';
import { withoutPosition } from './without-position';

const bytesOf = (...parts: readonly (readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flat());

const PLACES = ['exif:GPSLatitude="51"', '<exif:GPSAltitude >7</exif:GPSAltitude >'] as const;
const XMP = `<x ${PLACES[0]} dc:a="b">${PLACES[1]}<y/></x>`;
const BLANK = PLACES.reduce((text, place) => text.replace(place, ' '.repeat(place.length)), XMP);

/** Pictures of each format, of which some parts tell where they were taken. */
const PICTURES: readonly [string, (isBefore: boolean) => Uint8Array][] = [
  [
    'a JPEG',
    (isBefore) =>
      bytesOf(
        [0xff, 0xd8],
        segment(0xe0, ascii('JFIF\0')),
        [0xff],
        segment(0xe1, [...ascii('Exif\0\0'), ...exif(true, isBefore)]),
        segment(0xef, ascii(isBefore ? XMP : BLANK)),
        segment(0xdf, ascii(XMP)),
        segment(0xf0, ascii(XMP)),
        segment(0xda, [1]),
        segment(0xe1, ascii(XMP)),
      ),
  ],
  [
    'a PNG',
    (isBefore) =>
      bytesOf(
        PNG_START,
        chunk('IHDR', [1, 2, 3]),
        chunk('eXIf', exif(false, isBefore)),
        chunk('tEXt', ascii(XMP)),
        chunk('iTXt', ascii(isBefore ? XMP : BLANK)),
        chunk('IEND', []),
      ),
  ],
  [
    'a WebP',
    (isBefore) =>
      bytesOf(
        ascii('RIFF'),
        [1, 2, 3, 4],
        ascii('WEBP'),
        riffChunk('VP8 ', [1, 2, 3]),
        riffChunk('EXIF', [...ascii('Exif\0\0'), ...exif(true, isBefore), 9]),
        riffChunk('ICCP', ascii(XMP)),
        riffChunk('XMP ', ascii(isBefore ? XMP : BLANK)),
      ),
  ],
];

describe('a copy of a picture without its position', () => {
  it.each(PICTURES)('is the same to the byte but for the position: %s', (_, picture) => {
    const given = picture(true);
    expect(withoutPosition(given)).toEqual(picture(false));
    expect(given).toEqual(picture(true));
  });

  it('is one of a part of a longer array, too', () => {
    const [, picture] = PICTURES[1] ?? [];
    const given = picture?.(true) ?? new Uint8Array();
    const within = bytesOf([1, 2, 3], [...given]).subarray(3);
    expect(withoutPosition(within)).toEqual(picture?.(false));
  });

  it.each([
    ['whose first directory lies outside', 4, 0xff],
    ['whose first directory ends outside', 4, 119],
    ['that has no directory at all', 8, 0],
  ])('is as it was where EXIF is broken: one %s', (_, at, value) => {
    const broken = exif(true, true);
    broken[at] = value;
    const given = bytesOf([0xff, 0xd8], segment(0xe1, [...ascii('Exif\0\0'), ...broken]));
    expect(withoutPosition(given)).toEqual(given);
  });

  it('loses the field even where what it leads to lies outside', () => {
    const broken = exif(true, true);
    broken[30] = 0xff;
    const fixed = withoutPosition(bytesOf([0xff, 0xd8], segment(0xe1, broken)));
    expect([...fixed.subarray(6, 6 + 50)]).toEqual(exif(true, false).slice(0, 50));
    expect([...fixed.subarray(6 + 60)]).toEqual(broken.slice(60));
  });

  it('is a plain copy for any other file', () => {
    const given = bytesOf(ascii(`RIFF1234WAVE${XMP}`));
    expect(withoutPosition(given)).toEqual(given);
    expect(withoutPosition(given)).not.toBe(given);
  });
});

describe('the parts of a picture that hold metadata', () => {
  it('are segments of applications in a JPEG, up to the picture', () => {
    const start = [0xff, 0xd8];
    const picture = bytesOf(start, segment(0xe0, [1, 2]), [0xff], segment(0xef, [3]), [0xff, 0xda]);
    expect(metadataParts(picture)).toEqual([
      { from: 6, to: 8, checked: null },
      { from: 13, to: 14, checked: null },
    ]);
    // One that says to be longer than the file ends with it; one that says to be shorter than its
    // own length is empty.
    expect(metadataParts(bytesOf(start, [0xff, 0xe1, 1, 0, 5]))).toEqual([
      { from: 6, to: 7, checked: null },
    ]);
    expect(metadataParts(bytesOf(start, [0xff, 0xe1, 0, 2]))).toEqual([
      { from: 6, to: 6, checked: null },
    ]);
    expect(metadataParts(bytesOf(start, [0, 0xe1, 0, 3, 1]))).toEqual([]);
    expect(metadataParts(bytesOf([0xff, 0xd9], segment(0xe0, [1, 2])))).toEqual([]);
    expect(metadataParts(bytesOf([0, 0xd8], segment(0xe0, [1, 2])))).toEqual([]);
  });

  it('are chunks in a PNG, as far as they are whole', () => {
    const picture = bytesOf(
      PNG_START,
      chunk('tEXt', [1]),
      chunk('eXIf', [2, 3]),
      chunk('iTXt', []),
    );
    expect(metadataParts(picture)).toEqual([
      { from: 29, to: 31, checked: 25 },
      { from: 43, to: 43, checked: 39 },
    ]);
    expect(metadataParts(picture.subarray(0, -1))).toEqual([{ from: 29, to: 31, checked: 25 }]);
    expect(metadataParts(picture.subarray(0, 34))).toEqual([]);
    expect(metadataParts(picture.subarray(1))).toEqual([]);
  });

  it('are chunks in a WebP, each at an even place', () => {
    const start = [...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP')];
    const picture = bytesOf(start, riffChunk('XMP ', [1]), riffChunk('EXIF', []));
    expect(metadataParts(picture)).toEqual([
      { from: 20, to: 21, checked: null },
      { from: 30, to: 30, checked: null },
    ]);
    expect(metadataParts(bytesOf(start, riffChunk('EXIF', [1, 2]).slice(0, -1)))).toEqual([]);
    expect(metadataParts(bytesOf(ascii('RIFX'), start.slice(4), riffChunk('EXIF', [])))).toEqual(
      [],
    );
  });
});
