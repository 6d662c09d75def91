import { describe, expect, it } from 'vitest';
import { linkedEntry } from '../testing/draft-of';
import { findWords } from './testing/find-words';
import { acronyms } from './acronyms';

describe('acronyms', () => {
  it('names each once, where it comes first', () => {
    expect(
      findWords(
        acronyms,
        'We use FTS for this. With FTS it is fast, and SCIM does the rest for you.',
      ),
    ).toEqual(['FTS', 'SCIM']);
  });

  it('knows explanations on either side and in a sentence', () => {
    expect(
      findWords(acronyms, 'A write-ahead log (WAL) is what you have to read. The WAL is short.'),
    ).toEqual([]);
    expect(findWords(acronyms, 'The WAL (write-ahead log) is what you have to read.')).toEqual([]);
    expect(findWords(acronyms, 'WAL stands for what is written ahead, and that is it.')).toEqual(
      [],
    );
    expect(
      findWords(acronyms, 'The CRDT is a structure that you can merge without a server.'),
    ).toEqual([]);
    expect(
      findWords(acronyms, 'They speak OTLP, the protocol for that, and not much more.'),
    ).toEqual([]);
  });

  it('takes what is explained only further down for a gap', () => {
    expect(
      findWords(
        acronyms,
        'We chose a CRDT because it is what we know.\n\nA conflict-free replicated data type (CRDT) is that.',
      ),
    ).toEqual(['CRDT']);
  });

  it('lets a title use it before the text explains it', () => {
    expect(
      findWords(acronyms, '# The WAL\n\nA write-ahead log (WAL) is what you have to read.'),
    ).toEqual([]);
  });

  it('finds the explanation in a linked note', () => {
    expect(
      findWords(acronyms, 'The WAL is what you have to read, see [[Logs]].', {
        Logs: linkedEntry('Logs', 'A write-ahead log (WAL) is a file.'),
      }),
    ).toEqual([]);
    expect(
      findWords(acronyms, 'The WAL is what you have to read, see [[Logs]].', {
        Logs: linkedEntry('Logs', 'A log is a file.'),
      }),
    ).toEqual(['WAL']);
  });

  it('leaves alone what is well known, shouted, code, a name in small letters or a link', () => {
    expect(
      findWords(acronyms, 'The HTTP API gives you JSON over TLS, and the CPU is idle.'),
    ).toEqual([]);
    expect(findWords(acronyms, 'You should NOT do this, and it is ALWAYS wrong.')).toEqual([]);
    expect(
      findWords(acronyms, 'The `FTS` table and `create_FTS()` are what you need. FTS is fast.'),
    ).toEqual([]);
    expect(findWords(acronyms, 'With HTTPX you can do this.\n\n```py\nimport httpx\n```')).toEqual(
      [],
    );
    expect(
      findWords(
        acronyms,
        'Read about [the SCIM standard](https://scim.cloud), and then use SCIM for it.',
      ),
    ).toEqual([]);
    expect(
      findWords(
        acronyms,
        'Use IMPORTDATA() or ABCD() for that, and see A/B and XY-1 for the rest.',
      ),
    ).toEqual([]);
  });
});
