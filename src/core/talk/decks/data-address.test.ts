import { expect, it } from 'vitest';
import { dataAddress } from './data-address';

it.each([
  ['a.png', 'image/png'],
  ['a.jpg', 'image/jpeg'],
  ['a.JPEG', 'image/jpeg'],
  ['a.gif', 'image/gif'],
  ['a.webp', 'image/webp'],
  ['a.avif', 'image/avif'],
  ['a.svg', 'image/svg+xml'],
  ['a.b.bmp', 'image/bmp'],
  ['a.ico', 'image/x-icon'],
  ['a.xyz', 'application/octet-stream'],
])('%s is of the kind %s', (name, kind) => {
  expect(dataAddress(name, new Uint8Array([77, 97, 110]))).toBe(`data:${kind};base64,TWFu`);
});

it('writes bytes as every reader of base64 has them', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (const length of [0, 1, 2, 3, 4, 255, 256]) {
    const some = bytes.slice(256 - length);
    const [, written] = dataAddress('a.png', some).split(',');
    expect(written).toBe(Buffer.from(some).toString('base64'));
  }
});
