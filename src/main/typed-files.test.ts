import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DESKTOP_ARGUMENTS } from '#contract/desktop/desktop-arguments';
import { keepTypedFiles } from './typed-files';

const library = '/notes';
const id = 'abcd1234';
let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'outloud-typed-'));
  folder = join(parent, 'typed');
});
afterEach(() => rm(parent, { recursive: true }));

/** What the next window of a library finds. */
async function leftIn(where: string): Promise<readonly string[]> {
  return (await keepTypedFiles(folder).begin({ library: where })).map(({ text }) => text);
}

test('the next window finds what was kept last of each entry, until it is forgotten', async () => {
  const typed = keepTypedFiles(folder);
  expect(await typed.begin({ library })).toEqual([]);
  await Promise.all([
    typed.keep({ library, id, text: 'a' }),
    typed.keep({ library, id, text: 'a b' }),
    typed.keep({ library, id: 'saved123', text: 'c' }),
    typed.keep({ library, id: 'saved123', text: null }),
    typed.keep({ library: '/others', id, text: 'd' }),
  ]);
  expect(await leftIn(library)).toEqual(['a b']);
  // Found again by each, while none has said that it is in the library.
  const [left] = await keepTypedFiles(folder).begin({ library });
  expect(DESKTOP_ARGUMENTS.typing.forget.parse({ name: left?.name })).toEqual({ name: left?.name });
  await typed.forget({ name: left?.name ?? '' });
  expect(await leftIn(library)).toEqual([]);
  expect(await leftIn('/others')).toEqual(['d']);
});

test('what is typed in a window takes nothing away that an earlier one left', async () => {
  const typed = keepTypedFiles(folder);
  await typed.keep({ library, id, text: 'earlier' });
  const begun = typed.begin({ library });
  await typed.keep({ library, id, text: 'later' });
  expect((await begun).map(({ text }) => text)).toEqual(['earlier']);
  expect(new Set(await leftIn(library))).toEqual(new Set(['earlier', 'later']));
});

test('what can’t be kept leaves no older state of it', async () => {
  const typed = keepTypedFiles(folder);
  await typed.keep({ library, id, text: 'old' });
  const [name] = await readdir(folder);
  await mkdir(join(folder, `${name}.tmp`));
  await expect(typed.keep({ library, id, text: 'new' })).rejects.toThrow();
  expect(await leftIn(library)).toEqual([]);
});
