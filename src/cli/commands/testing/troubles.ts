import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { expect } from 'vitest';
import { makeRecord, testId } from '#host/storage/testing/make-record';

export const [VERSIONED, SHOWING, PLAIN] = [testId(1), testId(2), testId(3)];
const record = (id: string) => `entries/n0/${id}.json`;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
export const IMAGE = new Uint8Array([1, 2, 3]);
const SHOWN = `assets/${hashOf(IMAGE)}.png`;
const UNSHOWN = `assets/${hashOf(new Uint8Array([9]))}.png`;

/** One kind of damage to a library, and what the doctor makes of it. */
interface Trouble {
  readonly name: string;
  /** Whether a record's file is gone: it may have been removed elsewhere, which shows with time. */
  readonly isGone?: true;
  readonly damage: (at: (file: string) => string) => void;
  /** What the doctor says of it; null where an opening mends it without a word. */
  readonly told: RegExp | null;
  /** Whether it fails the check; a library that is mended while it is opened is well. */
  readonly fails: boolean;
  /** What is left of it after `--repair`: nothing, or what only a person can do. */
  readonly left: RegExp | null;
  readonly afterwards?: (at: (file: string) => string) => void;
}

const setAside = (at: (file: string) => string): string[] =>
  readdirSync(at('set-aside')).filter((name) => !name.endsWith('.reason.txt'));

/** Every kind of trouble that the doctor can find in a library that opens. */
export const TROUBLES: readonly Trouble[] = [
  {
    name: 'a broken record with a version',
    damage: (at) => writeFileSync(at(record(VERSIONED)), '{"bro'),
    told: /\/n000000001\.json: it can't be read.*doctor --repair”, or Settings, brings back the newest version[^]*can be brought back.*--repair/,
    fails: true,
    left: null,
    afterwards: (at) => {
      expect(readFileSync(at(record(VERSIONED)), 'utf8')).toContain(`The text of ${VERSIONED}`);
      expect(setAside(at)).toHaveLength(1);
    },
  },
  {
    name: 'a broken record without a version',
    damage: (at) => writeFileSync(at(record(PLAIN)), '{"bro'),
    told: /can't be read.*restore it from a backup/,
    fails: true,
    left: /can't be read.*restore it from a backup/,
    afterwards: (at) => expect(readFileSync(at(record(PLAIN)), 'utf8')).toBe('{"bro'),
  },
  {
    name: 'a half-written record',
    damage: (at) => writeFileSync(at(`${record(PLAIN)}.0123456789ab.tmp`), '{"ver'),
    told: null,
    fails: false,
    left: null,
    afterwards: (at) => expect(existsSync(at(`${record(PLAIN)}.0123456789ab.tmp`))).toBe(false),
  },
  {
    name: 'a file that is missing, with a version',
    isGone: true,
    damage: (at) => rmSync(at(record(VERSIONED))),
    told: /the file is gone; its title was.*brings back the newest version[^]*can be brought back/,
    fails: true,
    left: null,
    afterwards: (at) => expect(existsSync(at(record(VERSIONED)))).toBe(true),
  },
  {
    name: 'a file that is missing, without a version',
    isGone: true,
    damage: (at) => rmSync(at(record(PLAIN))),
    told: /the file is gone; its title was “Title of n000000003”: restore it from a backup/,
    fails: true,
    // It was told once: nothing is left to check.
    left: null,
  },
  {
    name: 'a record that is gone and forgotten, with a version',
    damage: (at) => {
      rmSync(at('entries'), { recursive: true });
      rmSync(at('catalog.json'));
    },
    told: /versions of “Title of n000000001” are there, but its record is gone[^]*can be brought back/,
    fails: true,
    left: null,
    afterwards: (at) => {
      expect(readFileSync(at(record(VERSIONED)), 'utf8')).toContain(`The text of ${VERSIONED}`);
      expect(existsSync(at(record(PLAIN)))).toBe(false);
    },
  },
  {
    name: 'an extra record',
    damage: (at) => writeFileSync(at(record(testId(7))), JSON.stringify(makeRecord(testId(7)))),
    told: null,
    fails: false,
    left: null,
  },
  {
    name: 'an extra file',
    damage: (at) => writeFileSync(at('entries/n0/notes.txt'), 'mine'),
    told: /entries\/n0\/notes\.txt: it is no entry, so Outloud does not show it/,
    fails: true,
    left: null,
    afterwards: (at) => expect(readFileSync(at('set-aside/notes.txt'), 'utf8')).toBe('mine'),
  },
  {
    name: 'a record in a wrong folder',
    damage: (at) => {
      mkdirSync(at('entries/zz'));
      const moved = JSON.stringify(makeRecord(testId(8)));
      writeFileSync(at(`entries/zz/${testId(8)}.json`), moved);
    },
    told: /in the wrong folder for its name/,
    fails: true,
    left: null,
    afterwards: (at) => expect(existsSync(at(record(testId(8))))).toBe(true),
  },
  {
    name: 'two files of one id',
    damage: (at) => {
      mkdirSync(at('trash'), { recursive: true });
      writeFileSync(at(`trash/${PLAIN}.json`), JSON.stringify(makeRecord(PLAIN, { text: 'Two' })));
    },
    told: /it has the same id as entries\/n0\/n000000003\.json, which is the one that Outloud shows/,
    fails: true,
    left: null,
    afterwards: (at) => {
      expect(readFileSync(at(`set-aside/${PLAIN}.json`), 'utf8')).toContain('Two');
      expect(readFileSync(at(record(PLAIN)), 'utf8')).toContain('The text of');
    },
  },
  {
    name: 'a lost catalog',
    damage: (at) => rmSync(at('catalog.json')),
    told: /rebuilt the catalog/,
    fails: false,
    left: null,
  },
  {
    name: 'a catalog with a wrong checksum',
    damage: (at) =>
      writeFileSync(
        at('catalog.json'),
        readFileSync(at('catalog.json'), 'utf8').replace('Title of', 'Other of'),
      ),
    told: /rebuilt the catalog/,
    fails: false,
    left: null,
  },
  {
    name: 'a lost search index',
    damage: (at) => rmSync(at('index'), { recursive: true, force: true }),
    told: /rebuilt the search index/,
    fails: false,
    left: null,
  },
  {
    name: 'a broken search index',
    damage: (at) => {
      mkdirSync(at('index'), { recursive: true });
      writeFileSync(at('index/search.db'), 'no database at all '.repeat(500));
    },
    told: /rebuilt the search index/,
    fails: false,
    left: null,
  },
  {
    name: 'a broken journal',
    damage: (at) => writeFileSync(at('journal-1.log'), 'deadbeef {"write":\n'),
    told: /set-aside\/journal-1\.log\.\w+: a part of the journal can't be read: line 1.*only copy of a text.*then delete it/,
    fails: true,
    left: /set-aside\/journal-1\.log\.\w+: .*only copy of a text/,
    afterwards: (at) => expect(setAside(at)).toHaveLength(1),
  },
  {
    name: 'a newer record',
    damage: (at) => {
      const text = readFileSync(at(record(VERSIONED)), 'utf8');
      writeFileSync(at(record(VERSIONED)), text.replace(/"version":\d+/, '"version":99'));
    },
    told: /newer Outloud \(version 99(?!.*backup).*update Outloud/,
    fails: true,
    left: /newer Outloud \(version 99(?!.*backup).*update Outloud/,
    afterwards: (at) =>
      expect(readFileSync(at(record(VERSIONED)), 'utf8')).toContain('"version":99'),
  },
  {
    name: 'a missing attachment',
    damage: (at) => rmSync(at(SHOWN)),
    told: /is missing; “Title of n000000002” shows it\. Put it back from a backup/,
    fails: true,
    left: /is missing/,
  },
  {
    name: 'an attachment with a wrong checksum',
    damage: (at) => writeFileSync(at(SHOWN), 'another'),
    told: /its content is not what it was when it was kept; put it back from a backup/,
    fails: true,
    left: /its content is not what it was/,
    afterwards: (at) => expect(readFileSync(at(SHOWN), 'utf8')).toBe('another'),
  },
  {
    name: 'an attachment that nothing shows',
    damage: (at) => {
      writeFileSync(at(UNSHOWN), new Uint8Array([9]));
      utimesSync(at(UNSHOWN), 1e9, 1e9);
    },
    told: /no text shows one file in assets\//,
    fails: false,
    left: null,
    afterwards: (at) => {
      expect(existsSync(at(SHOWN))).toBe(true);
      expect(readFileSync(at(UNSHOWN.replace('assets', 'set-aside')))).toEqual(Buffer.from([9]));
    },
  },
  {
    name: 'an attachment that was kept just now',
    damage: (at) => writeFileSync(at(UNSHOWN), new Uint8Array([9])),
    told: null,
    fails: false,
    left: null,
    afterwards: (at) => expect(existsSync(at(UNSHOWN))).toBe(true),
  },
  {
    name: 'a stale lock',
    damage: (at) =>
      writeFileSync(
        at('library.lock'),
        JSON.stringify({
          token: 'gone',
          pid: 2 ** 22 + 1,
          host: hostname(),
          started: null,
          since: '2026-01-01T00:00:00.000Z',
        }),
      ),
    told: null,
    fails: false,
    left: null,
    afterwards: (at) => expect(existsSync(at('library.lock'))).toBe(false),
  },
];
