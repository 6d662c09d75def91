import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG of so many pixels in one grey, with a border, so that its edges are seen. */
export function drawPicture(width: number, height: number, grey: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a pixel, grey; the rest is as usual.
  head[8] = 8;
  const rows = Array.from({ length: height }, (_, y) => {
    const isEdge = y < 4 || y >= height - 4;
    const row = Buffer.alloc(width + 1, isEdge ? 0 : grey);
    row.fill(0, 1, 5);
    row.fill(0, width - 3);
    row[0] = 0;
    return row;
  });
  const body = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', body),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
