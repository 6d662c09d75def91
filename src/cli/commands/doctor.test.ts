import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFileStorage } from '#host/storage/create-file-storage';
import { makeRecord, testId } from '#host/storage/testing/make-record';
import { makeTemporaryFolder } from '#host/storage/testing/temporary-folder';
import type { Options, Result } from '../command';
import { withLibrary } from '../with-library';
import { doctor } from './doctor';

const [VERSIONED, SHOWING, PLAIN] = [testId(1), testId(2), testId(3)];
const record = (id: string) => `entries/n0/${id}.json`;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const IMAGE = new Uint8Array([1, 2, 3]);
const SHOWN = `assets/${hashOf(IMAGE)}.png`;
const UNSHOWN = `assets/${hashOf(new Uint8Array([9]))}.png`;

/** A library of which the first entry has a version and the second shows an image. */
async function makeLibrary(): Promise<string> {
  const folder = join(makeTemporaryFolder(), 'library');
  const storage = await createFileStorage(folder);
  const asset = await storage.addAsset(IMAGE, 'png');
  await storage.write([makeRecord(VERSIONED), makeRecord(PLAIN)]);
  await storage.write([makeRecord(SHOWING, { attachments: { 'a.png': asset } })]);
  await storage.write([
    makeRecord(VERSIONED, { revision: 2, updated: '2026-01-02T05:00:00.000Z', text: 'Later.' }),
  ]);
  await storage.close();
  return folder;
}

/** Runs the command as the command line does. */
async function runDoctor(folder: string, ...flags: string[]): Promise<Result & { all: string }> {
  const options: Options = {
    words: [],
    text: () => undefined,
    texts: () => [],
    flag: (name) => flags.includes(name),
  };
  const input = { options, readStdin: async () => '' };
  const result = await withLibrary(folder, doctor, input, (api) => doctor.run(input, api));
  return { ...result, all: [result.text, ...(result.notes ?? [])].join('\n') };
}

interface Trouble {
  readonly name: string;
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

const TROUBLES: readonly Trouble[] = [
  {
    name: 'a broken record with a version',
    damage: (at) => writeFileSync(at(record(VERSIONED)), '{"bro'),
    told: /can't be read.*restore it from a backup[^]*can be brought back.*--repair/,
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
    damage: (at) => rmSync(at(record(VERSIONED))),
    told: /the file is gone; its title was[^]*can be brought back/,
    fails: true,
    left: null,
    afterwards: (at) => expect(existsSync(at(record(VERSIONED)))).toBe(true),
  },
  {
    name: 'a file that is missing, without a version',
    damage: (at) => rmSync(at(record(PLAIN))),
    told: /the file is gone; its title was “Title of n000000003”. Restore it from a backup/,
    fails: true,
    // It was told once: nothing is left to check.
    left: null,
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
    told: /set-aside\/journal-1\.log\.\w+: a part of the journal can't be read: line 1/,
    fails: true,
    left: null,
    afterwards: (at) => expect(setAside(at)).toHaveLength(1),
  },
  {
    name: 'a newer record',
    damage: (at) => {
      const text = readFileSync(at(record(VERSIONED)), 'utf8');
      writeFileSync(at(record(VERSIONED)), text.replace(/"version":\d+/, '"version":99'));
    },
    told: /newer Outloud \(version 99/,
    fails: true,
    left: /newer Outloud \(version 99/,
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

describe.each(TROUBLES)('$name', ({ damage, told, fails, left, afterwards }) => {
  test('is explained, with what to do, and nothing is moved for it', async () => {
    const folder = await makeLibrary();
    damage((file) => join(folder, file));
    const found = await runDoctor(folder);
    if (told === null) expect(found.text).toBe('The library is well.');
    else expect(found.all).toMatch(told);
    expect(found.failed).toBe(fails);
  });

  test('is mended as far as a program can', async () => {
    const folder = await makeLibrary();
    damage((file) => join(folder, file));
    await runDoctor(folder, 'repair');
    const after = await runDoctor(folder);
    if (left === null) expect(after.text).toBe('The library is well.');
    else expect(after.all).toMatch(left);
    expect(after.failed).toBe(left !== null);
    afterwards?.((file) => join(folder, file));
  });
});

describe('settings that', () => {
  test('can’t be read keep the library shut, and are replaced when asked', async () => {
    const folder = await makeLibrary();
    writeFileSync(join(folder, 'library.json'), '{"bro');
    await expect(runDoctor(folder)).rejects.toThrow(/library\.json can't be read.*--repair/);
    expect(readFileSync(join(folder, 'library.json'), 'utf8')).toBe('{"bro');
    expect((await runDoctor(folder, 'repair')).text).toBe('The library is well.');
    expect(readFileSync(join(folder, 'set-aside', 'library.json'), 'utf8')).toBe('{"bro');
    expect(await runDoctor(folder)).toMatchObject({ text: 'The library is well.' });
  });

  test('are gone are made anew when asked', async () => {
    const folder = await makeLibrary();
    renameSync(join(folder, 'library.json'), join(folder, '..', 'away.json'));
    await expect(runDoctor(folder)).rejects.toThrow(/is not an Outloud library/);
    expect((await runDoctor(folder, 'repair')).text).toBe('The library is well.');
  });

  test('a newer Outloud wrote stay as they are', async () => {
    const folder = await makeLibrary();
    const file = join(folder, 'library.json');
    const newer = readFileSync(file, 'utf8').replace(/"version":\d+/, '"version":99');
    writeFileSync(file, newer);
    await runDoctor(folder, 'repair');
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });

  test('never were make no library of another folder', async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, 'notes.md'), 'Mine.\n');
    await expect(runDoctor(folder, 'repair')).rejects.toThrow(/is not an Outloud library/);
    expect(readdirSync(folder)).toEqual(['notes.md']);
  });
});
