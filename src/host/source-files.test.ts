import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSourceFiles } from './source-files';
import { makeTemporaryFolder } from './storage/testing/temporary-folder';

const sources = createSourceFiles();

function makeTree(files: Record<string, string | Uint8Array>): string {
  const root = makeTemporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

describe('listing', () => {
  test('finds Markdown in folders, in order, and leaves tools out', async () => {
    const root = makeTree({
      'b.md': '',
      'a/c.markdown': '',
      'a/d.mdown': '',
      'a/UPPER.MD': '',
      'a/e.txt': '',
      '.git/f.md': '',
      'node_modules/g.md': '',
    });
    const { files, skipped } = await sources.list([root]);
    expect(files.map((file) => file.path.slice(root.length + 1).replaceAll('\\', '/'))).toEqual([
      'a/UPPER.MD',
      'a/c.markdown',
      'a/d.mdown',
      'b.md',
    ]);
    expect(files.every((file) => file.root === root)).toBe(true);
    expect(skipped).toEqual([]);
  });

  test('names what was asked for and is no Markdown, and what is not there', async () => {
    const root = makeTree({ 'a.txt': '', 'b.md': '' });
    const paths = [join(root, 'a.txt'), join(root, 'gone.md'), join(root, 'b.md')];
    const { files, skipped } = await sources.list(paths);
    expect(files).toEqual([{ path: join(root, 'b.md'), root }]);
    expect(skipped).toEqual([
      { file: join(root, 'a.txt'), reason: expect.stringContaining('not a Markdown file') },
      { file: join(root, 'gone.md'), reason: expect.stringContaining('does not exist') },
    ]);
  });

  test.skipIf(process.platform === 'win32')('follows links inside the root only', async () => {
    const outside = makeTree({ 'secret.md': 'secret' });
    const root = makeTree({ 'notes/a.md': '' });
    symlinkSync(root, join(root, 'notes', 'circle'));
    symlinkSync(join(root, 'notes', 'a.md'), join(root, 'same.md'));
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'));
    symlinkSync('nowhere', join(root, 'broken.md'));
    symlinkSync('nowhere', join(root, 'broken.png'));
    const { files, skipped } = await sources.list([root]);
    expect(files).toEqual([{ path: join(root, 'notes', 'a.md'), root }]);
    expect(skipped.map((item) => item.file.slice(root.length + 1)).toSorted()).toEqual([
      'broken.md',
      'out',
      'out.md',
    ]);
  });

  test('takes a file that is named twice once', async () => {
    const root = makeTree({ 'a.md': '' });
    const { files } = await sources.list([join(root, 'a.md'), root, root]);
    expect(files).toHaveLength(1);
  });
});

describe('reading a text', () => {
  const read = (content: string | Uint8Array) => {
    const root = makeTree({ 'a.md': content });
    return sources.readText({ path: join(root, 'a.md'), root });
  };

  test('keeps every character, a byte order mark too', async () => {
    expect(await read('\uFEFF# Ünï\r\n漢字 🚀\n')).toBe('\uFEFF# Ünï\r\n漢字 🚀\n');
  });

  test.each([
    ['a binary file', new Uint8Array([0x23, 0x20, 0x00, 0x01]), 'binary file'],
    ['invalid UTF-8', Buffer.from([0x61, 0x62, 0xe9, 0x63]), 'the byte at 2'],
    ['UTF-16', Buffer.from('\uFEFF# text', 'utf16le'), 'UTF-16'],
    ['a text too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), 'larger than 20 MB'],
  ])('refuses %s and says so', async (_name, content, reason) => {
    await expect(read(content)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(new RegExp(`a\\.md.*${reason}`)),
    });
  });

  test('names a file that is gone', async () => {
    const root = makeTemporaryFolder();
    await expect(sources.readText({ path: join(root, 'a.md'), root })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('a.md'),
    });
  });

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const root = makeTemporaryFolder();
    execFileSync('mkfifo', [join(root, 'a.md')]);
    await expect(sources.readText({ path: join(root, 'a.md'), root })).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});

describe('reading a file beside a text', () => {
  test.each([
    ['image.png', 'sub/image.png'],
    ['./image.png', 'sub/image.png'],
    ['../top.png', 'top.png'],
    ['/top.png', 'top.png'],
    ['my%20image.png', 'sub/my image.png'],
    ['my image.png', 'sub/my image.png'],
    ['image.png?v=2', 'sub/image.png'],
    ['image.png#dark', 'sub/image.png'],
    ['a%23b.png', 'sub/a#b.png'],
    ['a#b.png', 'sub/a#b.png'],
    ['100%.png', 'sub/100%.png'],
    ['deep\\er\\image.png', 'sub/deep/er/image.png'],
  ])('%s', async (reference, name) => {
    const root = makeTree({ 'sub/note.md': '', [name]: name });
    const bytes = await sources.readBeside({ path: join(root, 'sub', 'note.md'), root }, reference);
    expect(Buffer.from(bytes).toString()).toBe(name);
  });

  test('never reads outside of the root', async () => {
    const root = makeTree({ 'secret.png': 'secret', 'notes/note.md': '', 'notes/in.png': 'in' });
    const file = { path: join(root, 'notes', 'note.md'), root: join(root, 'notes') };
    for (const reference of [
      '../secret.png',
      '..%2fsecret.png',
      '%2e%2e/secret.png',
      '..\\secret.png',
      '/../secret.png',
    ]) {
      await expect(sources.readBeside(file, reference)).rejects.toMatchObject({
        code: 'unsafe-place',
      });
    }
    if (process.platform !== 'win32') {
      symlinkSync(join(root, 'secret.png'), join(root, 'notes', 'link.png'));
      await expect(sources.readBeside(file, 'link.png')).rejects.toMatchObject({
        code: 'unsafe-place',
      });
    }
    for (const reference of ['gone.png', '', '.', 'a\0b.png']) {
      await expect(sources.readBeside(file, reference)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
