import { Problem } from '#core/problem';

/**
 * Reads bytes as UTF-8, a byte order mark kept as the character it is.
 * @param path names the file in the problem
 * @throws Problem `bad-input` that says what the file is instead
 */
export function decodeText(bytes: Buffer, path: string): string {
  const isUtf16 =
    bytes.byteLength >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  if (isUtf16) throw new Problem('bad-input', `${path} is UTF-16 text. Save it as UTF-8.`);
  if (bytes.includes(0)) throw new Problem('bad-input', `${path} is a binary file.`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const offset = firstInvalidByte(bytes);
    throw new Problem(
      'bad-input',
      `${path} is not valid UTF-8 text (the byte at ${offset} doesn't fit). Save it as UTF-8.`,
      { cause: error },
    );
  }
}

/** Where the first byte is that a lenient reading replaces. */
function firstInvalidByte(bytes: Buffer): number {
  const written = Buffer.from(bytes.toString('utf8'));
  let offset = 0;
  while (offset < bytes.byteLength && bytes[offset] === written[offset]) offset += 1;
  return offset;
}
