import { execFileSync } from 'node:child_process';
import fs, {
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeTree } from '../import/testing/make-tree';
import { canMountDisk, mountSmallDisk } from '../storage/testing/full-disk';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { copySite } from './copy-site';

/** The copy of a site of these files, and how many files were told of. */
async function copy(root: string, makes: readonly string[] = []) {
  const to = join(makeTemporaryFolder(), 'copy');
  const told: number[] = [];
  await copySite(realpathSync(root), to, { makes, onFile: (done) => told.push(done) });
  return { to, told, has: (name: string) => existsSync(join(to, name)) };
}

test('every file is copied with its time, but history and what the generator makes', async () => {
  const root = makeTree({
    'a.md': 'a',
    'posts/b.md': 'b',
    'public/index.html': '',
    'posts/public/c.md': 'c',
    '.git/HEAD': '',
    '.outloud-1/x': '',
  });
  utimesSync(join(root, 'a.md'), new Date(1000), new Date(2_000_000));
  const { to, told, has } = await copy(root, ['public']);
  expect(readFileSync(join(to, 'posts/b.md'), 'utf8')).toBe('b');
  expect(lstatSync(join(to, 'a.md')).mtimeMs).toBe(2_000_000);
  expect(has('posts/public/c.md')).toBe(true);
  for (const name of ['public', '.git', '.outloud-1']) expect(has(name)).toBe(false);
  expect(told).toEqual([1, 2, 3]);
});

test('a link within the site leads to the copy, and one that leads out to where it led', async () => {
  const outside = makeTree({ 'o.md': 'o' });
  const root = makeTree({ 'posts/a.md': 'a' });
  symlinkSync(join(root, 'posts/a.md'), join(root, 'inside.md'));
  symlinkSync(join(outside, 'o.md'), join(root, 'posts/outside.md'));
  symlinkSync('gone.md', join(root, 'broken.md'));
  const { to } = await copy(root);
  expect(readlinkSync(join(to, 'inside.md'))).toBe(join('posts', 'a.md'));
  expect(readFileSync(join(to, 'posts/outside.md'), 'utf8')).toBe('o');
  expect(readlinkSync(join(to, 'broken.md'))).toBe('gone.md');
});

test('where links can’t be made, what they lead to is put there', async () => {
  const root = makeTree({ 'a.md': 'a', 'images/i.png': 'i' });
  const outside = makeTree({ 'o/o.md': 'o' });
  symlinkSync('a.md', join(root, 'link.md'));
  symlinkSync('images', join(root, 'pictures'));
  symlinkSync(join(outside, 'o'), join(root, 'outer'));
  symlinkSync('gone.md', join(root, 'broken.md'));
  const { symlink } = fs.promises;
  // As Windows does it, whose junctions anybody may make.
  vi.spyOn(fs.promises, 'symlink').mockImplementation(async (target, path, type) => {
    if (type !== 'junction') throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    await symlink(target, path, type);
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  const { to, has } = await copy(root);
  expect(lstatSync(join(to, 'link.md')).isFile()).toBe(true);
  expect(readFileSync(join(to, 'link.md'), 'utf8')).toBe('a');
  expect(readlinkSync(join(to, 'pictures'))).toBe(join(to, 'images'));
  expect(readFileSync(join(to, 'outer/o.md'), 'utf8')).toBe('o');
  expect(has('broken.md')).toBe(false);
});

test.skipIf(!canMountDisk())('a copy that doesn’t fit says so of the whole', async () => {
  const { disk, unmount } = mountSmallDisk();
  onTestFinished(unmount);
  const root = realpathSync(makeTree({ 'a.bin': Buffer.alloc(3_000_000) }));
  execFileSync('mkfifo', [join(root, 'pipe')]);
  await expect(copySite(root, join(disk, 'copy'), { makes: [], onFile: () => {} })).rejects.toThrow(
    `A copy of ${root} could not be written: the disk is full`,
  );
});

test('packages are linked one by one, also those around the site, and caches left', async () => {
  const root = makeTree({
    'node_modules/above/package.json': '{}',
    'node_modules/both/package.json': '"above"',
    'blog/node_modules/both/package.json': '"own"',
    'blog/node_modules/.bin/x': '',
    'blog/node_modules/.cache/x': '',
    'blog/a.md': 'a',
  });
  const { to, has, told } = await copy(join(root, 'blog'));
  expect(lstatSync(join(to, 'node_modules/both')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(to, 'node_modules/both/package.json'), 'utf8')).toBe('"own"');
  expect(has('node_modules/above/package.json')).toBe(true);
  expect(has('node_modules/.bin/x')).toBe(true);
  expect(has('node_modules/.cache')).toBe(false);
  expect(told).toEqual([1]);
});

test('what can’t be read is named, and what a listener throws ends it', async () => {
  await expect(
    copySite('/nowhere/at/all', join(makeTemporaryFolder(), 'copy'), {
      makes: [],
      onFile: () => {},
    }),
  ).rejects.toThrow('/nowhere/at/all');
  const root = makeTree({ 'a.md': 'a' });
  const stop = () => {
    throw new Error('enough');
  };
  await expect(
    copySite(realpathSync(root), join(makeTemporaryFolder(), 'copy'), { makes: [], onFile: stop }),
  ).rejects.toThrow();
});
