import { randomBytes } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { ArchiveFiles } from './archive-files';
import { importSafely } from './testing/import-safely';
import { makeTree } from './testing/make-tree';
import { makeZip, zip, type ZippedFile } from './testing/make-zip';

const good = { name: 'good.md', content: '# Good\n' };

const importArchive = (path: string) => importSafely(path, dirname(path));

function aliasBomb(): string {
  const lines = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}*l${level}]`,
  );
  return `---\nl0: &l0 [x, x]\n${lines.join('\n')}\n---\n\nStays.\n`;
}

/** What stands beside a good file, and the words by which it is named. */
const NAMED: readonly (readonly [string, ZippedFile, RegExp])[] = [
  ['a path out', { name: '../../evil.md', content: 'x' }, /evil\.md: has a path that leads out/],
  ['a path out of Windows', { name: '..\\..\\evil.md', content: 'x' }, /evil.*leads out/],
  ['a disk of Windows', { name: 'C:\\evil.md', content: 'x' }, /evil.*leads out/],
  ['a disk without a slash', { name: 'C:evil.md', content: 'x' }, /evil.*leads out/],
  ['a share', { name: '\\\\host\\share\\x.md', content: 'x' }, /x\.md: has a path.*leads out/],
  ['NUL in the name', { name: 'a\0.md', content: 'x' }, /leads out/],
  ['two dots alone', { name: '..', content: 'x' }, /\.\.: has a path.*leads out/],
  ['a pipe', { name: 'p.md', content: '', mode: 0o010644 }, /p\.md: is a pipe/],
  [
    'a device',
    { name: 'd.md', content: '', mode: 0o020644 },
    /d\.md: is a pipe, a socket or a dev/,
  ],
  ['a link to a folder', { name: 'l', content: '/etc', mode: 0o120777 }, /l: is a symbolic link/],
  ['encryption', { name: 's.md', content: 'secret', flags: 0x0801 }, /s\.md: is encrypted/],
  ['another method', { name: 'm.md', content: 'x', method: 12 }, /m\.md: .*method 12/],
  ['a wrong checksum', { name: 'c.md', content: 'x', crc: 1 }, /c\.md: .*damaged.*checksum/],
  ['too large a size', { name: 'z.md', content: 'x', size: 2 }, /z\.md: .*damaged/],
  ['zeros', { name: 'b.md', content: Buffer.alloc(3_000_000) }, /b\.md: would unpack to more/],
  ['a binary file', { name: 'x.md', content: Buffer.from([1, 0, 2]) }, /x\.md is a binary file/],
  ['UTF-16', { name: 'u.md', content: Buffer.from('\uFEFF# U', 'utf16le') }, /u\.md is UTF-16/],
  [
    'Latin-1',
    { name: 'é.md', content: Buffer.from('caf\xe9', 'latin1') },
    /é\.md is not valid UTF-8/,
  ],
];

describe('a zip archive', () => {
  test.each(NAMED)('with %s: it is named, the rest comes in', async (_name, bad, reason) => {
    const { titles, named } = await importArchive(makeZip([bad, good]));
    expect(titles).toEqual(['Good']);
    expect(named).toEqual([expect.stringMatching(reason)]);
  });

  test('with names that only look dangerous: they come in, or are named', async () => {
    const names = ['trailing./x.md', 'CON.md', 'dots..md', `${'x'.repeat(300)}.md`, ' .md'];
    const others = ['..%2fa.md', '..\u2215b.md', '.hidden.md'];
    const files = [...names, ...others].map((name) => ({ name, content: 'x\n' }));
    const { report, named } = await importArchive(makeZip(files));
    expect(report.imported).toHaveLength(names.length);
    expect(named).toEqual(others.map(() => expect.stringContaining('starts with a dot')));
  });

  test('with names that differ only in case or Unicode form: none is lost', async () => {
    const names = ['a.md', 'A.md', 'e\u0301.md', '\u00e9.md'];
    const files = names.map((name, index) => ({ name, content: `Text ${index}\n` }));
    const { report, api } = await importArchive(makeZip(files));
    const texts = await Promise.all(report.imported.map(({ id }) => api.entries.markdown({ id })));
    expect(texts.toSorted()).toEqual(files.map((file) => file.content));
  });

  test('whose files overlap is refused', async () => {
    const kernel = { name: 'k.md', content: randomBytes(50_000).toString('base64') };
    const others = Array.from({ length: 50 }, (_, index) => ({
      ...kernel,
      name: `${index}.md`,
      sameAs: 0,
    }));
    const { titles, named } = await importArchive(makeZip([kernel, ...others]));
    expect(titles).toEqual([]);
    expect(named).toEqual([expect.stringMatching(/export\.zip can't be read: its files overlap/)]);
  });

  test('with more files than are looked at: that is said', () => {
    const files = new ArchiveFiles('/x.zip');
    const read = async () => Buffer.alloc(0);
    for (let index = 0; index < 200_003; index += 1) {
      const refused = index === 5 ? 'is bad' : null;
      files.add({ name: `${index}.md`, size: 0, modified: null, refused, read });
    }
    const none = async () => undefined;
    const source = files.toSource({ checkThere: none, close: none });
    expect(source.files).toHaveLength(199_999);
    expect(source.skipped).toEqual([
      { file: '/x.zip/5.md', reason: 'is bad' },
      { file: '/x.zip', reason: expect.stringContaining('more than 200000 files') },
    ]);
  });

  test('of zip64, and one with a comment, come in', async () => {
    const path = makeZip([{ ...good, zip64: true }], 'z.zip', 'A comment.');
    expect((await importArchive(path)).titles).toEqual(['Good']);
  });

  test.each([
    ['without its end', zip([good, good]).subarray(0, -10)],
    ['without its beginning', zip([good, { name: 'b.md', content: 'b' }]).subarray(30)],
    ['of no bytes', Buffer.alloc(0)],
  ])('%s is refused', async (_name, bytes) => {
    const path = join(makeTemporaryFolder(), 'bad.zip');
    writeFileSync(path, bytes);
    const { titles, named } = await importArchive(path);
    expect(titles).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
    for (const line of named) expect(line).toMatch(/bad\.zip.*(?:can't be read|damaged)/);
  });

  test('with archives in it: a damaged one is named, the others come in', async () => {
    const { titles, named } = await importArchive(
      makeZip([
        { name: 'Part-1.zip', content: zip([good]) },
        { name: 'Part-2.zip', content: Buffer.from('no zip') },
        { name: 'Part-3.zip', content: zip([{ name: 'c.md', content: '# C\n' }]) },
      ]),
    );
    expect(titles).toEqual(['C', 'Good']);
    expect(named).toEqual([expect.stringMatching(/Part-2\.zip: can't be read/)]);
  });

  test('in an archive beside texts, or too deep in it, is named', async () => {
    const inner = { name: 'inner.zip', content: zip([{ name: 'c.md', content: '# C\n' }]) };
    const beside = await importArchive(makeZip([good, inner]));
    expect(beside.titles).toEqual(['Good']);
    expect(beside.named).toEqual([expect.stringMatching(/inner\.zip: is an archive/)]);
    const deep = await importArchive(makeZip([{ name: 'a.zip', content: zip([good, inner]) }]));
    expect(deep.named).toEqual([expect.stringMatching(/inner\.zip: is an archive/)]);
  });

  test('with a YAML alias bomb: the text comes in as it is, and that is said', async () => {
    const bomb = aliasBomb();
    const { report, named, api } = await importArchive(makeZip([{ name: 'y.md', content: bomb }]));
    expect(named).toEqual([expect.stringMatching(/y\.md: The front matter can't be read/)]);
    const [one] = report.imported;
    expect(await api.entries.markdown({ id: one?.id ?? '' })).toBe(bomb);
  });
});

const onUnix = test.skipIf(process.platform === 'win32');

describe('a tar archive', () => {
  const pack = async (root: string, names: readonly string[]) => {
    const file = join(makeTemporaryFolder(), 'x.tar');
    await create({ file, cwd: root, preservePaths: true }, [...names]);
    return file;
  };

  onUnix('with links to files, folders and themselves: they are named', async () => {
    const root = makeTree({ 'good.md': '# Good\n', 'sub/a.md': '# A\n' });
    symlinkSync('/etc', join(root, 'etc'));
    symlinkSync('loop.md', join(root, 'loop.md'));
    symlinkSync('good.md', join(root, 'same.md'));
    const { titles, named } = await importArchive(await pack(root, ['.']));
    expect(titles).toEqual(['A', 'Good']);
    expect(named.toSorted()).toEqual([
      expect.stringMatching(/etc: is a link/),
      expect.stringMatching(/loop\.md: is a link/),
      expect.stringMatching(/same\.md: is a link/),
    ]);
  });

  test('that is cut off is refused whole', async () => {
    const root = makeTree({ 'good.md': '# Good\n', 'long.md': 'x'.repeat(5_000) });
    const whole = await pack(root, ['good.md', 'long.md']);
    const path = join(makeTemporaryFolder(), 'cut.jex');
    for (const length of [0, 300, 1_100, 3_000]) {
      writeFileSync(path, readFileSync(whole).subarray(0, length));
      const { titles, named } = await importArchive(path);
      expect(titles).toEqual([]);
      expect(named).toEqual([expect.stringMatching(/cut\.jex/)]);
    }
  });

  test('with a broken header is refused whole', async () => {
    const root = makeTree({ 'a.md': '# A\n', 'b.md': '# B\n' });
    const bytes = readFileSync(await pack(root, ['a.md', 'b.md']));
    bytes.write('garbage', 1024 + 148);
    const path = join(makeTemporaryFolder(), 'broken.tar');
    writeFileSync(path, bytes);
    const { titles, named } = await importArchive(path);
    expect(titles).toEqual([]);
    expect(named).toEqual([expect.stringMatching(/broken\.tar can't be read/)]);
  });
});
