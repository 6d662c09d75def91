import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { entryId } from '#core/library/record';
import { parseRecord, validateRecord } from '#core/library/parse-record';
import { parseBoundedJson, stringifyBounded } from './bounded-json';
import type { Change } from './change';

/** A line of the journal: the change, and whether the next line belongs to the same write. */
export interface JournalLine {
  readonly change: Change;
  readonly more: boolean;
}

const SUM_LENGTH = 8;

const lineSchema = z.union([
  z.strictObject({ write: z.unknown(), more: z.boolean() }),
  z.strictObject({
    remove: entryId,
    at: z.iso.datetime().exactOptional(),
    more: z.boolean(),
  }),
  z.strictObject({ restore: entryId, more: z.boolean() }),
  z.strictObject({ purge: entryId, more: z.boolean() }),
]);

/**
 * The lines of one write, each its checksum (CRC-32 in hexadecimal), a space, JSON and a line feed.
 * @throws Error when a record doesn't have the right shape
 */
export function encodeWrite(changes: readonly Change[]): readonly Buffer[] {
  return changes.map((change, index) => {
    if ('write' in change) validateRecord(change.write);
    return sealLine(stringifyBounded({ ...change, more: index < changes.length - 1 }));
  });
}

/** @throws Error that says what is wrong with the line */
export function decodeLine(bytes: Buffer): JournalLine {
  const json = checkLine(bytes);
  const { more, ...change } = lineSchema.parse(parseBoundedJson(json.toString('utf8')));
  return { change: 'write' in change ? { write: parseRecord(change.write) } : change, more };
}

/** A line with its checksum and its end. @param json without line feeds */
export function sealLine(json: string): Buffer {
  return Buffer.from(`${checksum(json)} ${json}\n`);
}

/** The JSON of a line. @throws Error when its checksum is wrong */
export function checkLine(bytes: Buffer): Buffer {
  const json = bytes.subarray(SUM_LENGTH + 1);
  if (bytes.toString('latin1', 0, SUM_LENGTH) !== checksum(json)) {
    throw new Error('its checksum is wrong');
  }
  return json;
}

/** The lines that have an end, without it. */
export function* completeLines(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** The CRC-32 of bytes, or of a text in UTF-8, as eight hexadecimal digits. */
export function checksum(bytes: Uint8Array | string): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** How far into a line the id of its record is looked for: keys are written in one order. */
const HEAD = 200;

/** The entry that a line is about, where that shows without reading all of it; else null. */
export function peekEntry(line: Buffer): string | null {
  const head = line.toString('latin1', SUM_LENGTH + 1, HEAD);
  return /^\{"write":\{"version":\d+,"id":"([0-9a-z]{8,32})"/.exec(head)?.[1] ?? null;
}

/** Whether a line that is not read belongs to the same write as the next one. */
export function peekMore(line: Buffer): boolean {
  return line.subarray(-MORE.length).equals(MORE);
}

const MORE = Buffer.from('"more":true}');
