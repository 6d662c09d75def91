import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBelow, resolveBelow } from './served-file';

let home: string;
let root: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'outloud-served-'));
  root = join(home, 'root');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<p>page</p>');
  await writeFile(join(root, 'assets', 'a b.png'), 'png');
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(`${root}-beside`), 'secret');
  await symlink(join(home, 'secret.txt'), join(root, 'assets', 'link.png'));
});
afterAll(() => rm(home, { recursive: true }));

const HOSTILE = [
  '/..%2fsecret.txt',
  '/..%2Fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '//etc/passwd',
  '/%2fetc/passwd',
  '/index.html%00.png',
  '/C:/secret.txt',
  '/C%3a%5csecret.txt',
  '/index.html:stream',
  '/../root-beside',
  '/%',
  '/%c3%28',
  'index.html',
  '',
  '/',
];

describe('readBelow', () => {
  it('reads a file with its type, its address decoded once', async () => {
    const page = await readBelow(root, '/index.html');
    expect(page?.bytes.toString()).toBe('<p>page</p>');
    expect(page?.type).toBe('text/html; charset=utf-8');
    expect((await readBelow(root, '/assets/a%20b.png'))?.type).toBe('image/png');
  });

  it.each(HOSTILE)('reads nothing for %j', async (pathname) => {
    expect(await readBelow(root, pathname)).toBeNull();
  });

  it('follows no link out of the root', async () => {
    expect(await readBelow(root, '/assets/link.png')).toBeNull();
  });

  it('does not decode twice', async () => {
    expect(await readBelow(root, '/assets/a%2520b.png')).toBeNull();
    expect(resolveBelow(root, '/%252e%252e%252fsecret.txt')).toBe(
      join(root, '%2e%2e%2fsecret.txt'),
    );
  });
});

it('never resolves out of the root', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '%2f',
    '%5c',
    '\\',
    '%2e',
    '%00',
    'a',
    ':',
    '~',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = resolveBelow('/library/assets', `/${pieces.join('')}`);
      expect(file === null || file.startsWith(join('/library/assets', '/'))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
