import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderOutput } from './output';

let base: string;
let folder: string;
let library: string;

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'outloud-output-')));
  folder = join(base, 'blog');
  library = join(base, 'library');
  await mkdir(folder);
  await mkdir(library);
});

afterEach(() => rm(base, { recursive: true, force: true }));

const output = createFolderOutput(() => library);

/** Every file below the folder with its text, to see that nothing changed. */
async function contents(root = folder): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true });
  const found: Record<string, string> = {};
  for (const name of names.toSorted()) {
    const path = join(root, name);
    found[name] = (await lstat(path)).isFile() ? await readFile(path, 'utf8') : '(folder)';
  }
  return found;
}

describe('createFolderOutput', () => {
  it('tells what it would do, does it, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'same.md'), 'same');
    await writeFile(join(folder, 'old.md'), 'old');
    const files = [
      { path: 'same.md', content: 'same' },
      { path: 'old.md', content: 'new' },
      { path: 'a/b/c.md', content: new Uint8Array([1, 2]) },
    ];
    expect(await output.plan(folder, files)).toEqual(['same', 'replace', 'create']);
    expect((await contents())['old.md']).toBe('old');
    expect(await output.write(folder, files)).toBe(3);
    expect(await contents()).toEqual({
      a: '(folder)',
      'a/b': '(folder)',
      'a/b/c.md': '\u0001\u0002',
      'old.md': 'new',
      'same.md': 'same',
    });
    expect(await output.plan(folder, files)).toEqual(['same', 'same', 'same']);
  });

  it('keeps the permissions of a file that it replaces and does not write through hard links', async () => {
    await writeFile(join(folder, 'x.md'), 'old');
    await chmod(join(folder, 'x.md'), 0o640);
    await link(join(folder, 'x.md'), join(base, 'elsewhere.md'));
    await output.write(folder, [{ path: 'x.md', content: 'new' }]);
    expect((await stat(join(folder, 'x.md'))).mode & 0o777).toBe(0o640);
    expect(await readFile(join(base, 'elsewhere.md'), 'utf8')).toBe('old');
  });

  it.each([
    '../x.md',
    'a/../../x.md',
    '/etc/x',
    'a//b',
    './x',
    '',
    'a\\b',
    'C:x',
    'nul.md',
    'x.',
    'a\u0000b',
    'con/x.md',
  ])('refuses the path %j', async (path) => {
    await expect(output.write(folder, [{ path, content: 'x' }])).rejects.toMatchObject({
      code: 'unsafe-place',
    });
    expect(await contents(base)).toEqual({ blog: '(folder)', library: '(folder)' });
  });

  it.each([
    [['a.md', 'A.md']],
    [['é.md', 'e\u0301.md']],
    [['a', 'a/b.md']],
    [['a/b.md', 'A']],
    [['x.md', 'x.md']],
  ])('refuses %j, which some disks hold as one', async (paths) => {
    const files = paths.map((path) => ({ path, content: path }));
    await expect(output.write(folder, files)).rejects.toMatchObject({ code: 'unsafe-place' });
    expect(await contents()).toEqual({});
  });

  it('refuses a folder that is not there, a file, and a place in or around the library', async () => {
    const file = [{ path: 'x.md', content: 'x' }];
    await writeFile(join(base, 'file'), 'x');
    await symlink(library, join(base, 'link'));
    await mkdir(join(library, 'inside'));
    await expect(output.write(join(base, 'none'), file)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(output.write(join(base, 'file'), file)).rejects.toMatchObject({
      code: 'not-found',
    });
    for (const place of [library, join(library, 'inside'), base, join(base, 'link')]) {
      await expect(output.plan(place, [])).rejects.toMatchObject({ code: 'unsafe-place' });
    }
  });

  it('takes a folder that holds the library for files beside it, and still writes none in it', async () => {
    const beside = createFolderOutput(() => library, 'beside');
    await beside.write(base, [{ path: 'talk.html', content: 'x' }]);
    expect(await readFile(join(base, 'talk.html'), 'utf8')).toBe('x');
    await symlink(library, join(base, 'link'));
    for (const path of ['library/x.md', 'library/entries/x.json', 'link/x.md']) {
      const files = [{ path, content: 'x' }];
      await expect(beside.write(base, files)).rejects.toMatchObject({ code: 'unsafe-place' });
    }
    await expect(beside.plan(library, [])).rejects.toMatchObject({ code: 'unsafe-place' });
    expect(await contents(library)).toEqual({});
  });

  it('follows links inside the folder and refuses those that lead out or nowhere', async () => {
    await mkdir(join(folder, 'real'));
    await mkdir(join(base, 'outside'));
    await symlink('real', join(folder, 'inner'));
    await symlink(join(base, 'outside'), join(folder, 'outer'));
    await symlink(join(base, 'nothing'), join(folder, 'dangling.md'));
    await output.write(folder, [{ path: 'inner/x.md', content: 'x' }]);
    expect(await readFile(join(folder, 'real/x.md'), 'utf8')).toBe('x');
    for (const path of ['outer/x.md', 'dangling.md', 'outer']) {
      await expect(output.write(folder, [{ path, content: 'x' }])).rejects.toMatchObject({
        code: 'unsafe-place',
      });
    }
    expect(await readdir(join(base, 'outside'))).toEqual([]);
  });

  it('refuses a folder in the way of a file and a file in the way of a folder', async () => {
    await mkdir(join(folder, 'x.md'));
    await writeFile(join(folder, 'y'), 'y');
    await expect(output.write(folder, [{ path: 'x.md', content: 'x' }])).rejects.toMatchObject({
      code: 'unsafe-place',
    });
    await expect(output.write(folder, [{ path: 'y/x.md', content: 'x' }])).rejects.toMatchObject({
      code: 'unsafe-place',
    });
  });

  it('lists names, and none where there is no folder', async () => {
    await output.write(folder, [{ path: 'content/posts/go/index.md', content: 'x' }]);
    expect(await output.names(folder, 'content/posts')).toEqual(['go']);
    expect(await output.names(folder, '')).toEqual(['content']);
    expect(await output.names(folder, 'content/none')).toEqual([]);
    await expect(output.names(folder, '../library')).rejects.toMatchObject({
      code: 'unsafe-place',
    });
  });

  it('lists what a link inside the folder leads to, and nothing where one leads out', async () => {
    await output.write(folder, [{ path: 'real/x.md', content: 'x' }]);
    await mkdir(join(base, 'outside'));
    await writeFile(join(base, 'outside', 'private.md'), 'x');
    await symlink('real', join(folder, 'inner'));
    await symlink(join(base, 'outside'), join(folder, 'outer'));
    expect(await output.names(folder, 'inner')).toEqual(['x.md']);
    expect(await output.names(folder, 'outer')).toEqual([]);
  });

  it('writes as well while no library is open', async () => {
    const alone = createFolderOutput(() => null);
    await alone.makeFolder(join(folder, 'new', 'deep'));
    await alone.write(join(folder, 'new'), [{ path: 'deep/x.md', content: 'x' }]);
    expect(await alone.readText(join(folder, 'new'), 'deep/x.md')).toBe('x');
    const beside = createFolderOutput(() => null, 'beside');
    expect(await beside.plan(folder, [{ path: 'y.md', content: '' }])).toEqual(['create']);
  });

  it('names what is no folder, and what can’t be made', async () => {
    await writeFile(join(folder, 'x.md'), 'x');
    await expect(output.names(folder, 'x.md')).rejects.toThrow('x.md does not exist: a part of');
    await expect(output.makeFolder(join(folder, 'x.md', 'y'))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
