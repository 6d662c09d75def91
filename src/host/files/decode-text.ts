import { Problem } from '#core/problem';

/**
 * Reads bytes as UTF-8, a byte order mark kept as the character it is.
 * @param path names the file in the problem
 * @throws Problem `bad-input` that says what the file is instead
 */
export function decodeText(bytes: Buffer, path: string): string {
  if (isUtf16(bytes)) throw new Problem('bad-input', `${path} is UTF-16 text. Save it as UTF-8.`);
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

/** With a byte order mark, or with a zero in nearly every second byte as Latin letters have it. */
function isUtf16(bytes: Buffer): boolean {
  if (bytes.byteLength < 2) return false;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return true;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  const beginning = bytes.subarray(0, 1_000);
  const zeros = [0, 1].map(
    (start) => beginning.filter((byte, index) => byte === 0 && index % 2 === start).byteLength,
  );
  const half = beginning.byteLength / 2;
  return Math.max(...zeros) > half * 0.7 && Math.min(...zeros) < half * 0.1;
}

/** Where the first byte is that a lenient reading replaces. */
function firstInvalidByte(bytes: Buffer): number {
  const written = Buffer.from(bytes.toString('utf8'));
  let offset = 0;
  while (offset < bytes.byteLength && bytes[offset] === written[offset]) offset += 1;
  return offset;
}
