import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withoutPosition } from '#core/publish/pictures/without-position';
import { readPictureNotes } from './read-picture-notes';

const blank = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#47a' } }).withExif({
    IFD0: { ImageDescription: 'The garden behind the house', Artist: 'A. Person' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '51/1 30/1 3080/100',
      GPSLongitudeRef: 'W',
      GPSLongitude: '0/1 7/1 3240/100',
    },
  });

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="51,30.5N" exif:GPSLongitude="0,7.5W" dc:rights="all of them"/></rdf:RDF></x:xmpmeta>`;

const formats = {
  jpeg: () => blank().jpeg().toBuffer(),
  png: () => blank().png().toBuffer(),
  webp: () => blank().webp().toBuffer(),
  'jpeg with XMP': () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: '#47a' } })
      .withXmp(XMP)
      .jpeg()
      .toBuffer(),
  'webp with XMP': () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: '#47a' } })
      .withXmp(XMP)
      .webp()
      .toBuffer(),
};

describe('what a picture holds besides what it shows', () => {
  it.each(Object.entries(formats))(
    'is read, and its position taken out of a copy: %s',
    async (_, make) => {
      const bytes = await make();
      const notes = await readPictureNotes(bytes);
      expect(notes.hasPosition).toBe(true);
      expect(notes.texts.join('\n')).toMatch(/The garden behind the house|all of them/);
      const copy = withoutPosition(bytes);
      const after = await readPictureNotes(copy);
      expect(after.hasPosition).toBe(false);
      expect(after.texts.join('\n')).toMatch(/The garden behind the house|all of them/);
      expect(copy).toHaveLength(bytes.length);
      expect(await sharp(copy).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
      expect(Buffer.from(withoutPosition(copy))).toEqual(Buffer.from(copy));
    },
  );

  it('is found where it is compressed, and can not be taken out there', async () => {
    const bytes = await sharp({
      create: { width: 9, height: 9, channels: 3, background: '#47a' },
    })
      .withXmp(XMP)
      .png()
      .toBuffer();
    expect(bytes.includes('zTXt')).toBe(true);
    expect(await readPictureNotes(bytes)).toMatchObject({ hasPosition: true });
    expect(await readPictureNotes(withoutPosition(bytes))).toMatchObject({ hasPosition: true });
  });

  it('is nothing in a file that tells nothing, and whatever a broken one holds', async () => {
    const plain = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#47a' } })
      .jpeg()
      .toBuffer();
    expect(await readPictureNotes(plain)).toMatchObject({ hasPosition: false });
    const broken = Buffer.concat([
      (await formats.jpeg()).subarray(0, 60),
      Buffer.from('the words'),
    ]);
    expect((await readPictureNotes(broken)).texts.join('\n')).toContain('the words');
    expect(withoutPosition(broken)).toHaveLength(broken.length);
    const drawing = Buffer.from('<svg><metadata>Über den Garten</metadata></svg>');
    expect((await readPictureNotes(drawing)).texts.join('\n')).toContain('Über den Garten');
  });
});
