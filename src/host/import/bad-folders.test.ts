import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { diskSources } from './open-source';
import { importSafely } from './testing/import-safely';
import { makeTree } from './testing/make-tree';
import { openEmptyApp, openEmptyLibrary } from './testing/open-library';

const onUnix = test.skipIf(process.platform === 'win32');
const onLinux = test.skipIf(process.platform !== 'linux');
const isRoot = process.getuid?.() === 0;

const importFolder = (root: string) => importSafely(root, root);

/** UTF-16 with the greater byte first. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('a file in a folder', () => {
  test.each([
    ['UTF-16LE', Buffer.from('\uFEFF# A\n', 'utf16le'), 'is UTF-16 text'],
    ['UTF-16BE', bigEndian('\uFEFF# A\n'), 'is UTF-16 text'],
    ['UTF-16LE without a mark', Buffer.from('# Läuft\n', 'utf16le'), 'is UTF-16 text'],
    ['UTF-16BE without a mark', bigEndian('# Läuft\n'), 'is UTF-16 text'],
    ['Latin-1', Buffer.from('# caf\xe9\n', 'latin1'), 'is not valid UTF-8'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'is a binary file'],
    ['too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'is larger than 20 MB'],
  ])('that is %s is named, the rest comes in', async (_name, bytes, reason) => {
    const root = makeTree({ 'bad.md': bytes, 'good.md': '# Good\n' });
    const { titles, named } = await importFolder(root);
    expect(titles).toEqual(['Good']);
    expect(named).toEqual([expect.stringContaining(`bad.md ${reason}`)]);
  });

  test.each([
    ['broken YAML', '---\ntitle: [a\n---\n\nText.\n'],
    ['no YAML at all', '---\n@@@: : :\n- x\n---\n\nText.\n'],
    ['an alias in itself', '---\na: &a [*a]\n---\n\nText.\n'],
    ['two of one key', '---\na: 1\na: 2\n---\n\nText.\n'],
    ['deep YAML', `---\na: ${'['.repeat(5_000)}\n---\n\nText.\n`],
  ])('with %s comes in byte for byte, and that is said', async (_name, text) => {
    const { report, named, api } = await importFolder(makeTree({ 'a.md': text }));
    const [one] = report.imported;
    expect(await api.entries.markdown({ id: one?.id ?? '' })).toBe(text);
    expect(named).toEqual([expect.stringContaining("a.md: The front matter can't be read")]);
  });

  onLinux('of a name that is odd comes in, or is named', async () => {
    const names = ['é.md', 'e\u0301.md', 'CON.md', 'end .md', 'a\\b.md', 'a:b.md', 'new\nline.md'];
    const root = makeTree(Object.fromEntries(names.map((name) => [name, `${name.length}\n`])));
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
      'x',
    );
    const { report, named } = await importFolder(root);
    expect(report.imported).toHaveLength(names.length);
    expect(named).toEqual([expect.stringContaining('not valid UTF-8; rename it first')]);
  });

  test.skipIf(isRoot)('that may not be read is named', async () => {
    const root = makeTree({ 'a.md': '# A\n', 'b.md': 'b', 'c/d.md': 'd' });
    chmodSync(join(root, 'b.md'), 0);
    chmodSync(join(root, 'c'), 0);
    onTestFinished(() => chmodSync(join(root, 'c'), 0o700));
    const api = await openEmptyLibrary();
    const report = await api.transfer.import({ paths: [root], as: 'notes' });
    expect(report.imported).toHaveLength(1);
    expect(report.skipped).toEqual([
      { file: join(root, 'c'), reason: expect.stringContaining('may not be read') },
      { file: join(root, 'b.md'), reason: expect.stringContaining('may not be read') },
    ]);
  });

  onLinux('that is a pipe, a socket or a device is named and not waited for', async () => {
    const root = makeTree({ 'good.md': '# Good\n\n![p](pipe.png)\n' });
    for (const name of ['pipe.md', 'pipe.png']) execFileSync('mkfifo', [join(root, name)]);
    const server = createServer().listen(join(root, 'socket.md'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    symlinkSync('/dev/zero', join(root, 'zero.md'));
    const { titles, named } = await importFolder(root);
    expect(titles).toEqual(['Good']);
    expect(named).toEqual([
      expect.stringContaining('pipe.md: is a pipe'),
      expect.stringContaining('socket.md: is a pipe, a socket or a device'),
      expect.stringContaining('zero.md: is a symbolic link that leads out'),
      expect.stringContaining("pipe.png can't come along"),
    ]);
  });

  onUnix('that links lead to comes in by its own name, once', async () => {
    const root = makeTree({ 'z/real.md': '# Real\n', 'outer.md': '[[real]]\n' });
    symlinkSync('z/real.md', join(root, 'a-link.md'));
    symlinkSync('.', join(root, 'here'));
    symlinkSync('loop-b', join(root, 'loop-a'));
    symlinkSync('loop-a', join(root, 'loop-b'));
    symlinkSync('self.md', join(root, 'self.md'));
    symlinkSync('/etc', join(root, 'etc'));
    symlinkSync('/etc/hostname', join(root, 'host.png'));
    const { report, named } = await importFolder(root);
    expect(report.imported.map(({ file }) => file).toSorted()).toEqual([
      join(root, 'outer.md'),
      join(root, 'z/real.md'),
    ]);
    expect(named).toEqual([
      expect.stringContaining('etc: is a symbolic link that leads out'),
      expect.stringMatching(/self\.md: .*leads back to itself/),
    ]);
  });
});

describe('a library', () => {
  test('is not imported, whole or as a part of its parent', async () => {
    const api = await openEmptyLibrary();
    await api.entries.add({ kind: 'note', title: 'Mine', markdown: 'x\n' });
    const { folder = '' } = (await api.library.current()) ?? {};
    const own = await api.transfer.import({ paths: [folder], as: 'notes' });
    expect(own.skipped).toEqual([
      { file: folder, reason: expect.stringContaining('is an Outloud library. Open it instead') },
    ]);
    const parent = join(folder, '..');
    writeFileSync(join(parent, 'beside.md'), '# Beside\n');
    const report = await api.transfer.import({ paths: [parent], as: 'notes' });
    expect(report.imported.map((one) => one.title)).toEqual(['Beside']);
    expect(report.skipped).toEqual([
      { file: folder, reason: expect.stringContaining('is an Outloud library') },
    ]);
    expect(await api.entries.list({})).toHaveLength(2);
  });

  test('in the source is named, the rest comes in', async () => {
    const root = makeTree({
      'a.md': '# A\n',
      'other/library.json': '{}',
      'other/entries/ab/x.md': 'x',
      'arduino/library.json': '{}',
      'arduino/b.md': '# B\n',
    });
    const { titles, named } = await importFolder(root);
    expect(titles).toEqual(['A', 'B']);
    expect(named).toEqual([expect.stringContaining('other: is an Outloud library')]);
  });
});

describe('a folder that changes between listing and reading', () => {
  test.each([
    ['deleted', (path: string) => rmSync(path), 'does not exist'],
    [
      'replaced by a folder',
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
      },
      'is a folder',
    ],
    [
      'replaced by a link that leads out',
      (path: string) => {
        rmSync(path);
        symlinkSync('/etc/passwd', path);
      },
      'leads out of',
    ],
    ['grown beyond the bound', (path: string) => truncateSync(path, 21 * 1024 * 1024), 'larger'],
  ])('a file that was %s is refused by name', async (_name, change, reason) => {
    const root = makeTree({ 'a.md': 'a'.repeat(100) });
    const source = await diskSources.open(root);
    change(join(root, 'a.md'));
    await expect(source.readText('a.md')).rejects.toThrow(reason);
    await expect(source.readText('a.md')).rejects.toThrow('a.md');
  });

  /** Imports three hundred files and lets something happen when reading is at its middle or end. */
  async function importWhile(root: string, happen: () => void, at: 'middle' | 'end') {
    const { api, on } = await openEmptyApp();
    let isDone = false;
    on('progressed', ({ done, total }) => {
      if (isDone || total === 0 || done < (at === 'end' ? total : total / 2)) return;
      isDone = true;
      happen();
    });
    const running = api.transfer.import({ paths: [root], as: 'notes' });
    return { api, running };
  }

  const many = (text: string) =>
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.md`, text]));

  test('files that vanish are named, the others come in', async () => {
    const root = makeTree(many('# A\n'));
    const late = ['97.md', '98.md', '99.md'];
    const remove = () => late.forEach((name) => rmSync(join(root, name)));
    const { running } = await importWhile(root, remove, 'middle');
    const report = await running;
    expect(report.imported).toHaveLength(297);
    expect(report.skipped).toEqual(
      late.map((name) => ({
        file: join(root, name),
        reason: expect.stringContaining('does not exist'),
      })),
    );
  });

  test.each(['middle', 'end'] as const)(
    'a source that is gone at the %s: an error, and nothing is imported',
    async (at) => {
      const root = makeTree({ ...many('![p](p.png)\n'), 'p.png': 'png' });
      const { api, running } = await importWhile(root, () => renameSync(root, `${root}-away`), at);
      await expect(running).rejects.toMatchObject({ code: 'not-found' });
      expect(await api.entries.list({})).toEqual([]);
      expect(await api.entries.trash()).toEqual([]);
    },
  );

  test('a source that another one has taken the place of: the same', async () => {
    const root = makeTree(many('# A\n'));
    const replace = () => {
      renameSync(root, `${root}-away`);
      makeTree({ '1.md': '# Other\n' }, root);
    };
    const { api, running } = await importWhile(root, replace, 'middle');
    await expect(running).rejects.toThrow('no longer what it was');
    expect(await api.entries.list({})).toEqual([]);
  });

  test.skipIf(!canMount())('a disk that is taken away: the same', async () => {
    const root = makeTemporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', root]);
    makeTree(many('# A\n'), root);
    const unmount = () => execFileSync('umount', ['--lazy', root]);
    const { api, running } = await importWhile(root, unmount, 'middle');
    await expect(running).rejects.toThrow('its disk was taken away');
    expect(await api.entries.list({})).toEqual([]);
  });
});

/** Only root may mount, and not in every container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false;
  const folder = mkdtempSync(join(tmpdir(), 'outloud-probe-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
