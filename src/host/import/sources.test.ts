import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isMarkdownName } from '#core/import/source';
import { makeTemporaryFolder } from '../storage/testing/temporary-folder';
import { diskSources } from './open-source';
import { makeTree } from './testing/make-tree';

const { open } = diskSources;

describe('listing', () => {
  test('finds files in folders, in order, and leaves tools out', async () => {
    const root = makeTree({
      'b.md': '',
      'a/c.markdown': '',
      'a/d.mdown': '',
      'a/UPPER.MD': '',
      'a/e.txt': '',
      '.git/f.md': '',
      'node_modules/g.md': '',
    });
    const { files, skipped } = await open(root);
    expect(files).toEqual(['a/UPPER.MD', 'a/c.markdown', 'a/d.mdown', 'a/e.txt', 'b.md']);
    expect(skipped).toEqual([]);
  });

  test('names what is no Markdown, and what is not there', async () => {
    const root = makeTree({ 'a.txt': '', 'b.md': '' });
    await expect(open(join(root, 'a.txt'))).rejects.toThrow('not a Markdown file');
    await expect(open(join(root, 'gone.md'))).rejects.toThrow('does not exist');
    expect((await open(join(root, 'b.md'))).files).toEqual(['b.md']);
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
    const { files, skipped } = await open(root);
    expect(files.filter(isMarkdownName)).toEqual(['notes/a.md']);
    expect(skipped.map((item) => item.file.slice(root.length + 1)).toSorted()).toEqual([
      'broken.md',
      'out',
      'out.md',
    ]);
  });
});

describe('reading a text', () => {
  const read = async (content: string | Uint8Array) =>
    (await open(makeTree({ 'a.md': content }))).readText('a.md');

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
    const source = await open(makeTemporaryFolder());
    await expect(source.readText('a.md')).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('a.md'),
    });
  });

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    const root = makeTemporaryFolder();
    execFileSync('mkfifo', [join(root, 'a.md')]);
    const source = await open(root);
    await expect(source.readText('a.md')).rejects.toMatchObject({ code: 'bad-input' });
  });
});

test('never reads outside of the root', async () => {
  const root = makeTree({ 'secret.png': 'secret', 'notes/note.md': '', 'notes/in.png': 'in' });
  const source = await open(join(root, 'notes'));
  expect(Buffer.from(await source.readBytes('in.png')).toString()).toBe('in');
  const refused = { code: 'unsafe-place' };
  await expect(source.readBytes('../secret.png')).rejects.toMatchObject(refused);
  if (process.platform !== 'win32') {
    symlinkSync(join(root, 'secret.png'), join(root, 'notes', 'link.png'));
    await expect(source.readBytes('link.png')).rejects.toMatchObject(refused);
  }
  for (const path of ['gone.png', '.']) {
    await expect(source.readBytes(path)).rejects.toMatchObject({ code: 'not-found' });
  }
});
