import { expect, test } from 'vitest';
import { referencePaths } from './reference-paths';

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
])('%s can mean %s', (reference, path) => {
  expect(referencePaths(reference, 'sub/note.md')).toContain(path);
});

test.each(['../../secret.png', '..%2f..%2fsecret.png', '/../secret.png', '..\\..\\secret.png', ''])(
  '%j never climbs out',
  (reference) => {
    for (const path of referencePaths(reference, 'sub/note.md')) {
      expect(path.split('/')).not.toContain('..');
    }
  },
);
