import { randomBytes } from 'node:crypto';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { create } from 'tar';
import { describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { makeTree } from './testing/make-tree';
import { makeZip, zip } from './testing/make-zip';
import { openEmptyLibrary } from './testing/open-library';

const good = { name: 'good.md', content: '# Good\n' };

async function importOne(path: string) {
  const api = await openEmptyLibrary();
  const report = await api.transfer.import({ paths: [path], as: 'notes' });
  return { ...report, titles: report.imported.map((one) => one.title), api };
}

describe('a zip archive', () => {
  test.each([
    ['a path that climbs out', { name: '../out.md', content: 'x' }, 'leads out'],
    ['a path that climbs out inside', { name: 'a/../../out.md', content: 'x' }, 'leads out'],
    ['a path with backslashes', { name: '..\\out.md', content: 'x' }, 'leads out'],
    ['an absolute path', { name: '/tmp/out.md', content: 'x' }, 'leads out'],
    ['a path of Windows', { name: 'C:/out.md', content: 'x' }, 'leads out'],
    ['a symbolic link', { name: 'l.md', content: '/etc/passwd', mode: 0o120777 }, 'symbolic link'],
    ['the same name twice', good, 'twice'],
    ['a bomb', { name: 'bomb.md', content: Buffer.alloc(15_000_000) }, '200 times'],
    [
      'a huge text',
      { name: 'big.md', content: randomBytes(21 * 1024 * 1024) },
      'larger than 20 MB',
    ],
  ])('with %s: it is named, the rest comes in', async (_name, bad, reason) => {
    const path = makeZip([good, bad]);
    const { titles, skipped, api } = await importOne(path);
    expect(titles).toEqual(['Good']);
    expect(skipped).toEqual([
      {
        file: expect.stringContaining(bad.name.split(/[\\/]/).at(-1) ?? ''),
        reason: expect.stringContaining(reason),
      },
    ]);
    expect(await api.entries.list({})).toHaveLength(1);
    expect(existsSync(join(dirname(path), '..', 'out.md'))).toBe(false);
  });

  test('that claims a size it has not is named', async () => {
    const { titles, skipped } = await importOne(
      makeZip([good, { name: 'lie.md', content: 'x'.repeat(5000), size: 10 }]),
    );
    expect(titles).toEqual(['Good']);
    expect(skipped).toEqual([
      { file: expect.stringContaining('lie.md'), reason: expect.stringContaining('damaged') },
    ]);
  });

  test('in an archive in an archive ends there', async () => {
    const inner = zip([{ name: 'c.zip', content: zip([good]) }]);
    const { titles } = await importOne(
      makeZip([{ name: 'a.zip', content: zip([good, { name: 'b.zip', content: inner }]) }]),
    );
    expect(titles).toEqual(['Good']);
  });

  test.each([
    ['cut off', zip([good]).subarray(0, 40)],
    ['empty', Buffer.alloc(0)],
    ['none at all', Buffer.from('# text\n')],
  ])('that is %s is refused', async (_name, bytes) => {
    const path = join(makeTemporaryFolder(), 'bad.zip');
    writeFileSync(path, bytes);
    const { imported, skipped } = await importOne(path);
    expect(imported).toEqual([]);
    expect(skipped).toEqual([{ file: path, reason: expect.stringContaining("can't be read") }]);
  });
});

describe('a tar archive', () => {
  test.skipIf(process.platform === 'win32')('with links: they are named', async () => {
    const root = makeTree({ 'good.md': '# Good\n' });
    symlinkSync('/etc/passwd', join(root, 'link.md'));
    const file = join(makeTemporaryFolder(), 'x.tar');
    await create({ file, cwd: root }, ['good.md', 'link.md']);
    const { titles, skipped } = await importOne(file);
    expect(titles).toEqual(['Good']);
    expect(skipped).toEqual([
      { file: expect.stringContaining('link.md'), reason: expect.stringContaining('link') },
    ]);
  });

  test('with a path that climbs out: it is named', async () => {
    const root = makeTree({ 'in/good.md': '# Good\n', 'out.md': 'x' });
    const file = join(makeTemporaryFolder(), 'x.jex');
    await create({ file, cwd: join(root, 'in'), preservePaths: true }, ['good.md', '../out.md']);
    const { titles, skipped } = await importOne(file);
    expect(titles).toEqual(['Good']);
    expect(skipped).toMatchObject([{ reason: expect.stringContaining('leads out') }]);
  });

  test('that is compressed or none at all is refused', async () => {
    for (const bytes of [gzipSync(Buffer.alloc(1024)), Buffer.from('text'), Buffer.alloc(2048)]) {
      const path = join(makeTemporaryFolder(), 'bad.jex');
      writeFileSync(path, bytes);
      const { imported, skipped } = await importOne(path);
      expect(imported).toEqual([]);
      expect(skipped).toEqual([{ file: path, reason: expect.stringContaining('tar archive') }]);
    }
  });
});
