import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arbitraryJson,
  arbitrarySpoilt,
  arbitrarySpoiltBytes,
  arbitraryText,
} from '#core/document/testing/arbitrary-text';
import { attempt, isRefusal, testWithAnyText } from '#core/document/testing/any-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { decodeText } from '../files/decode-text';
import { readRows } from '../import/read-rows';
import { toMoment } from '../import/moment';
import { measureImage } from '../presentation/measure-image';
import { readPictureNotes } from '../files/read-picture-notes';
import { guestMessage, putBytes, takeBytes } from '../sharing/message';
import { hearMessages } from '../sharing/message-stream';
import { parseBoundedJson, stringifyBounded } from '../storage/bounded-json';
import { isSyncTemporary, toConflictCopy } from '../storage/conflict-copies';
import { sealLine } from '../storage/journal-line';
import { parseJournal, readJournalNumber } from '../storage/replay';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const PNG = new Uint8Array(readFileSync(join(RESOURCES, 'sample-library/images/index-order.png')));
const GIF = Uint8Array.from(
  Buffer.from(
    'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
    'latin1',
  ),
);
const bytes = fc.oneof(
  arbitrarySpoiltBytes([PNG.slice(0, 3000), GIF]),
  fc.uint8Array({ maxLength: 300 }),
);

describe('pictures and texts', () => {
  it('any bytes are measured, read for notes and as text, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const before = given.slice();
        const size = measureImage(given);
        if (size !== null)
          expect(size).toEqual({ width: expect.any(Number), height: expect.any(Number) });
        const { texts, hasPosition } = await readPictureNotes(given);
        expect([texts.every((text) => typeof text === 'string'), typeof hasPosition]).toEqual([
          true,
          'boolean',
        ]);
        const text = attempt(() => decodeText(Buffer.from(given), 'a.md'), '');
        expect(typeof text).toBe('string');
        expect(given).toEqual(before);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('text that is UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(text.length < 2 || !text.includes('\0'));
        if (!text.includes('\0')) expect(decodeText(Buffer.from(text), 'a.md')).toBe(text);
      }),
      { numRuns: runsOf(50) },
    );
  });

  testWithAnyText({ name: 'readRows', read: readRows, samples: ['Name,Tags\r\n"a ""b""",c\r\n'] });
  testWithAnyText({
    name: 'toMoment',
    read: (text) => toMoment(new Date(text)),
    samples: ['2026-03-29'],
  });
});

describe('the store', () => {
  testWithAnyText({
    name: 'parseBoundedJson',
    read: parseBoundedJson,
    samples: ['{"a": [1, {"b": null}]}'],
  });
  testWithAnyText({
    name: 'toConflictCopy',
    read: (name) => [toConflictCopy(name), isSyncTemporary(name), readJournalNumber(name)],
    samples: [
      'entries/ab/abcdefgh01.sync-conflict-20260329.json',
      'library (1).json',
      'journal-7.log',
    ],
  });

  it('JSON comes back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(parseBoundedJson(stringifyBounded(plain))).toEqual(plain);
      }),
      { numRuns: runsOf(50) },
    );
  });

  it('any journal gives changes, and tells what of it is damaged', () => {
    const sealed = fc.oneof(
      arbitraryJson.map((json) =>
        sealLine(JSON.stringify({ write: json, more: false })).toString(),
      ),
      arbitraryText.map((json) => sealLine(json.replaceAll('\n', ' ')).toString()),
      fc.constant(sealLine('{"remove":"abcdefgh01","more":false}').toString()),
    );
    const journal = fc.array(
      fc.oneof(
        sealed,
        sealed.chain((line) => arbitrarySpoilt([line])),
        arbitraryText,
      ),
    );
    fc.assert(
      fc.property(journal, (lines) => {
        const { changes, damage } = parseJournal(Buffer.from(lines.join('')));
        expect(damage.every((reason) => reason.startsWith('line '))).toBe(true);
        const good = lines.filter((line) => line.includes('"remove":"abcdefgh01"')).length;
        expect(changes.length).toBeLessThanOrEqual(Math.max(good, lines.length));
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('what another program says at the door', () => {
  it('is heard message by message in any pieces, or ends the talk', () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      arbitraryJson.map((json) => Buffer.from(JSON.stringify(json))),
    );
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 4 }),
        fc.option(fc.nat(0xffffffff)),
        fc.integer({ min: 1, max: 30 }),
        (bodies, wrong, step) => {
          const stream = Buffer.concat(
            bodies.flatMap((one) => {
              const head = Buffer.alloc(4);
              head.writeUInt32BE(wrong ?? one.length);
              return [head, one];
            }),
          );
          const heard: unknown[] = [];
          const ended: Error[] = [];
          const socket = Object.assign(new EventEmitter(), {
            destroy: (error: Error) => ended.push(error),
          });
          hearMessages(socket as unknown as Socket, (message) =>
            heard.push(guestMessage.safeParse(message).success),
          );
          for (let at = 0; at < stream.length && ended.length === 0; at += step)
            socket.emit('data', stream.subarray(at, at + step));
          expect(ended.every(isRefusal)).toBe(true);
          expect(heard.length).toBeLessThanOrEqual(Math.max(bodies.length, stream.length));
        },
      ),
      { numRuns: runsOf(60) },
    );
  });

  it('has its bytes put where they belong and nowhere else', () => {
    const way = fc.array(
      fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'a'), fc.nat(3)),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        arbitraryJson,
        fc.array(fc.tuple(way, fc.string()), { maxLength: 3 }),
        (plain, places) => {
          const before = JSON.stringify(plain);
          putBytes(plain, places);
          expect(JSON.stringify(plain)).toBe(before);
          expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
          const whole = { a: [new Uint8Array([1, 2])], b: { c: plain } };
          const taken = takeBytes(whole);
          expect(JSON.stringify(putBytes(taken.plain, taken.bytes))).toBe(
            JSON.stringify({ a: [Buffer.from([1, 2])], b: { c: plain } }),
          );
        },
      ),
      { numRuns: runsOf(60) },
    );
  });
});
