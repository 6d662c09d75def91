import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { makeTemporaryFolder } from '../../storage/testing/temporary-folder';

/** A file to be zipped; what is given beside its name and content, its headers claim. */
export interface ZippedFile {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** That of Unix. */
  readonly mode?: number;
  readonly size?: number;
  readonly crc?: number;
  /** General purpose bits: 1 for encrypted, 0x0800 for a name in UTF-8. */
  readonly flags?: number;
  /** 8 for deflate. */
  readonly method?: number;
  /** Whether its sizes are those of zip64. */
  readonly zip64?: boolean;
  /** The index of the file whose bytes it has in common. */
  readonly sameAs?: number;
}

/** A zip archive made by hand, so that hostile ones can be made too (APPNOTE.TXT 4.3). */
export function zip(files: readonly ZippedFile[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const file of files) {
    const { name, content, mode = 0o100644, sameAs } = file;
    const packed = deflateRawSync(Buffer.from(content));
    const nameBytes = Buffer.from(name);
    const extra = file.zip64 === true ? zip64Sizes(file, packed.length) : Buffer.alloc(0);
    const common = commonHeader(file, packed.length, nameBytes.length, extra.length);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, extra, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(sameAs === undefined ? offset : (offsets[sameAs] ?? 0), 10);
    const madeByUnix = Buffer.from([20, 3]);
    central.push(Buffer.from('PK\u0001\u0002'), madeByUnix, common, tail, nameBytes, extra);
    offsets.push(offset);
    if (sameAs !== undefined) continue;
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  const ending = [Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment, 'latin1')];
  return Buffer.concat([...locals, directory, ...ending]);
}

/** The fields that the local and the central header have in common, from the version on. */
function commonHeader(
  { content, size, crc, flags = 0x0800, method = 8, zip64 }: ZippedFile,
  packed: number,
  nameLength: number,
  extraLength: number,
): Buffer {
  const bytes = Buffer.from(content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc ?? crc32(bytes), 10);
  common.writeUInt32LE(zip64 === true ? 0xffff_ffff : packed, 14);
  common.writeUInt32LE(zip64 === true ? 0xffff_ffff : (size ?? bytes.length), 18);
  common.writeUInt16LE(nameLength, 22);
  common.writeUInt16LE(extraLength, 24);
  return common;
}

function zip64Sizes({ content, size }: ZippedFile, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size ?? Buffer.from(content).length), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

/** Writes an archive into a new folder. */
export function makeZip(
  files: readonly ZippedFile[],
  name = 'export.zip',
  comment?: string,
): string {
  const path = join(makeTemporaryFolder(), name);
  writeFileSync(path, zip(files, comment));
  return path;
}
