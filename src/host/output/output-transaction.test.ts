import {
  type FileHandle,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { watchFiles } from '../storage/testing/watched-files';
import { writeTogether } from './output-transaction';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'outloud-together-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('takes everything back when one file cannot be moved into place', async () => {
  await writeFile(join(root, 'old.md'), 'old');
  await mkdir(join(root, 'folder.md'));
  const files = [
    { place: join(root, 'old.md'), bytes: bytes('new') },
    { place: join(root, 'made/deep/x.md'), bytes: bytes('x') },
    { place: join(root, 'folder.md'), bytes: bytes('in the way') },
  ];
  await expect(writeTogether(root, files)).rejects.toThrow('folder.md');
  expect((await readdir(root)).toSorted()).toEqual(['folder.md', 'old.md']);
  expect(await readFile(join(root, 'old.md'), 'utf8')).toBe('old');
});

it('writes nothing when there is nothing to write', async () => {
  await writeTogether(root, []);
  expect(await readdir(root)).toEqual([]);
});

it.each([
  ['short', (text: Uint8Array) => text.subarray(0, -1)],
  ['long', (text: Uint8Array) => Buffer.concat([text, text])],
  ['wrong', (text: Uint8Array) => text.toReversed()],
])('writes nothing where the disk keeps something %s and says it is well', async (_, spoil) => {
  await writeFile(join(root, 'old.md'), 'old');
  const any = await open(join(root, 'old.md'));
  const handles = Object.getPrototypeOf(any) as FileHandle;
  await any.close();
  const original = handles.writeFile;
  vi.spyOn(handles, 'writeFile').mockImplementation(function (this: FileHandle, data) {
    return original.call(this, spoil(data as Uint8Array));
  });
  const files = [{ place: join(root, 'old.md'), bytes: bytes('new text') }];
  await expect(writeTogether(root, files)).rejects.toThrow('reads back differently');
  vi.restoreAllMocks();
  expect(await readdir(root)).toEqual(['old.md']);
  expect(await readFile(join(root, 'old.md'), 'utf8')).toBe('old');
});

it('says where the old files are when the disk fails on the way back, too', async () => {
  await writeFile(join(root, 'a.md'), 'old');
  await mkdir(join(root, 'z.md'));
  const stop = await watchFiles(root, {
    before: ({ kind, path }) =>
      kind === 'rename' && path.includes('old-') ? { code: 'EIO', isLate: false } : null,
  });
  onTestFinished(stop);
  const files = ['a.md', 'z.md'].map((name) => ({ place: join(root, name), bytes: bytes('new') }));
  await expect(writeTogether(root, files)).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringContaining('What was there before is kept in ') as unknown,
  });
  const staging = (await readdir(root)).find((name) => name.startsWith('.outloud-')) ?? '';
  expect(await readFile(join(root, staging, 'old-0'), 'utf8')).toBe('old');
});
