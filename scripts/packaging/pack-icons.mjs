/** The two files that hold an icon in several sizes; both may hold PNGs as they are. */

/**
 * @typedef {object} Drawing
 * @property {number} size pixels of its side
 * @property {Buffer} png
 */

/** By pixels, the kinds of image in an .icns: plain, and for screens of twice the density. */
const ICNS_KINDS = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['icp6', 'ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']],
]);

const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * Windows' icon: a directory of entries, then the images.
 * @param {readonly Drawing[]} drawings up to 256 pixels
 */
export function packIco(drawings) {
  const header = Buffer.alloc(ICO_HEADER + ICO_ENTRY * drawings.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(drawings.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of drawings.entries()) {
    const at = ICO_HEADER + ICO_ENTRY * index;
    // A byte has no room for 256: there it is 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...drawings.map(({ png }) => png)]);
}

/**
 * macOS's icon: chunks with a kind and a length.
 * @param {readonly Drawing[]} drawings
 */
export function packIcns(drawings) {
  const chunks = drawings.flatMap(({ size, png }) =>
    (ICNS_KINDS.get(size) ?? []).map((kind) => Buffer.concat([tag(kind, png.length + 8), png])),
  );
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 8);
  return Buffer.concat([tag('icns', length), ...chunks]);
}

/**
 * @param {string} name of four letters
 * @param {number} length of all, with this
 */
function tag(name, length) {
  const bytes = Buffer.alloc(8);
  bytes.write(name, 'latin1');
  bytes.writeUInt32BE(length, 4);
  return bytes;
}
