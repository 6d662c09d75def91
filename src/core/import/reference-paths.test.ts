import { win32 } from 'node:path';
import { expect, test } from 'vitest';
import { SYSTEM_ADDRESSES } from '#core/testing/hostile/hostile-addresses';
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

const OTHER_COMPUTERS = [
  ...SYSTEM_ADDRESSES,
  '\\\\kbx.invalid\\share\\x.png',
  '//kbx.invalid/share/x.png',
  '/\\kbx.invalid\\share\\x.png',
  '%5c%5ckbx.invalid%5cshare%5cx.png',
  '%2f%2fkbx.invalid%2fshare%2fx.png',
  '\\\\?\\UNC\\kbx.invalid\\share\\x.png',
  '\\??\\UNC\\kbx.invalid\\share\\x.png',
  '\\\\kbx.invalid@SSL\\share\\x.png',
  '..\\..\\..\\..\\\\kbx.invalid\\share',
  'C:\\x.png',
];

test.each(OTHER_COMPUTERS)('on Windows, %j leads to no other computer', (reference) => {
  for (const path of referencePaths(reference, 'sub/note.md'))
    expect(win32.parse(win32.join('C:\\vault', path)).root).toBe('C:\\');
});
