import {
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { beforeEach, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { makeTree } from '../import/testing/make-tree';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { MANIFEST, writeManifest } from './backup-archive';
import { diskBackups } from './disk-backups';

const MADE = new Date('2026-03-04T05:06:07Z');

let home: string;
let file: string;

beforeEach(() => {
  home = makeTemporaryFolder();
  file = join(home, 'My library backup 2026-03-04T050607Z.zip');
});

/** An archive of these parts, in their order. */
async function pack(parts: readonly (readonly [name: string, content: string | Buffer])[]) {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

const manifest = (files: number) => [MANIFEST, writeManifest('/lib', MADE, files)] as const;
const restore = () => diskBackups.restore(file, join(home, 'new'), () => {});

test.each([
  ['another archive', [['a.md', 'a']], 'is not a backup that this Outloud can read'],
  ['an empty archive', [], 'is not a backup that this Outloud can read'],
  ['a note of what it is that says nothing', [[MANIFEST, '{}']], 'is not a backup'],
  ['one with a foreign file', [manifest(1), ['a.md', 'a']], 'a.md is not the library'],
  ['one of which files are gone', [manifest(2), ['library/a', 'a']], '1 files in place of 2'],
  ['one without settings', [manifest(1), ['library/a', 'a']], 'it has no library.json'],
  ['one with a path that leads out', [manifest(1), ['library/con/x', 'x']], 'is no safe path'],
] as const)('%s is not restored, and nothing is left of the try', async (_what, parts, why) => {
  await pack(parts);
  await expect(restore()).rejects.toThrow(why);
  expect(existsSync(join(home, 'new'))).toBe(false);
});

test('a folder that was there stays there, and empty', async () => {
  const folder = makeTemporaryFolder();
  await pack([manifest(1), ['library/entries/aa/x', 'x']]);
  await expect(diskBackups.restore(file, folder, () => {})).rejects.toThrow('no library.json');
  expect(readdirSync(folder)).toEqual([]);
});

test('a backup that is gone, or a folder in its place, is named', async () => {
  await expect(restore()).rejects.toThrow(`${file} does not exist`);
  await expect(diskBackups.restore(home, join(home, 'new'), () => {})).rejects.toThrow(home);
});

test('an archive whose first file is damaged is told so', async () => {
  await pack([manifest(0)]);
  const bytes = readFileSync(file);
  // Its checksum in the list of files.
  bytes.writeUInt32LE(1, bytes.lastIndexOf('PK\u0001\u0002') + 16);
  writeFileSync(file, bytes);
  await expect(restore()).rejects.toMatchObject({
    code: 'corrupt',
    message: `The backup ${file} is damaged: ${MANIFEST} is damaged.`,
  });
});

test('only backups of this library on this computer are told of', async () => {
  await pack([[MANIFEST, writeManifest('/another/My library', MADE, 0)]]);
  expect(await diskBackups.list(home, '/mine/My library')).toEqual([]);
  expect(await diskBackups.list(home, '/another/My library')).toHaveLength(1);
  const elsewhere = String(writeManifest('/mine/My library', MADE, 0));
  await pack([[MANIFEST, elsewhere.replace(hostname(), 'another-computer')]]);
  expect(await diskBackups.list(home, '/mine/My library')).toEqual([]);
  await expect(diskBackups.list(join(home, 'gone'), '/mine/My library')).rejects.toThrow('gone');
});

test('journals are left out where they are not wanted, and names that not every disk holds', async () => {
  const library = makeTree({
    'library.json': '{}',
    'journal-1.log': 'x',
    'nul.txt': 'x',
    [`assets/${'0'.repeat(64)}.png`]: 'not what its name says',
    'entries/ab/abcdefgh.json': 'no record',
  });
  const write = (journals: boolean) =>
    diskBackups.write(library, home, { made: MADE, journals }, () => {});
  const { files, notes, file: made } = await write(false);
  expect(files).toBe(3);
  expect(notes).toEqual([
    'nul.txt has a name that not every disk can hold, and is not in the backup.',
    expect.stringContaining('.png is damaged in the library already.'),
    expect.stringContaining("abcdefgh.json can't be read in the library already: "),
  ]);
  rmSync(made);
  expect((await write(true)).files).toBe(4);
});
