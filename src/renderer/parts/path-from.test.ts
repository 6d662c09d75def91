import { expect, test } from 'vitest';
import { pathFrom } from './path-from';

test.each([
  ['below the chosen folder', ['/home/ann/vault'], '/home/ann/vault/sub/a.md', 'sub/a.md'],
  ['below a folder with a slash at its end', ['/home/ann/vault/'], '/home/ann/vault/a.md', 'a.md'],
  ['within the chosen archive', ['/home/ann/notes.zip'], '/home/ann/notes.zip/a/b.md', 'a/b.md'],
  ['as the chosen file itself', ['/home/ann/a.md'], '/home/ann/a.md', 'a.md'],
  ['from where both lie', ['/ann/vault', '/ann/blog'], '/ann/blog/a.md', 'blog/a.md'],
  ['below one that holds the other', ['/ann/vault/old', '/ann/vault'], '/ann/vault/a.md', 'a.md'],
  ['from a drive', ['C:\\Ann\\vault'], 'C:\\Ann\\vault\\sub\\a.md', 'sub\\a.md'],
  ['in full from two drives', ['C:\\vault', 'D:\\blog'], 'D:\\blog\\a.md', 'D:\\blog\\a.md'],
  ['in full elsewhere', ['/home/ann/vault'], '/home/ann/vaults/a.md', '/home/ann/vaults/a.md'],
  ['in full where nothing was chosen', [], '/home/ann/a.md', '/home/ann/a.md'],
])('a file is told %s', (_, from, file, told) => {
  expect(pathFrom(from, file)).toBe(told);
});
