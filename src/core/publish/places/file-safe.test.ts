import { expect, it } from 'vitest';
import { byteLength, claimName, cutToBytes, isDeviceName, nameKey } from './file-safe';
import { isSafePath } from './safe-path';

it.each(
  'con CON.txt prn aux nul.md com0 com1 com9 com¹ com² com³ lpt0 lpt9 lpt¹ lpt³ conin$ conout$ clock$'
    .split(' ')
    .concat(' con '),
)('Windows takes %j for a device', (name) => {
  expect(isDeviceName(name)).toBe(true);
});

it.each(['console', 'xcon', 'com', 'com10', 'lpt', 'conin', 'clock', 'con-1', 'my.con'])(
  'but not %j',
  (name) => {
    expect(isDeviceName(name)).toBe(false);
  },
);

it.each([
  ['README', 'readme'],
  ['Straße', 'STRASSE'],
  ['é', 'e\u0301'],
  ['ﬁ', 'FI'],
])('%j and %j are one name to some file system', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

it.each([
  ['\x7f', 1],
  ['\x80', 2],
  ['\u07ff', 2],
  ['\u0800', 3],
  ['\uffff', 3],
  ['😀', 4],
  ['aé😀', 7],
])('%j has %i bytes', (text, bytes) => {
  expect(byteLength(text)).toBe(bytes);
});

it.each([
  [0, ''],
  [1, 'a'],
  [2, 'a'],
  [3, 'aé'],
  [6, 'aé'],
  [7, 'aé😀'],
  [8, 'aé😀'],
])('into %i bytes goes %j', (limit, cut) => {
  expect(cutToBytes('aé😀', limit)).toBe(cut);
});

it('a name that is taken gets the first number that is free, and is taken then', () => {
  const taken = new Set(['a', 'a2']);
  const claim = () => claimName('A', taken, (name, count) => `${name}${count}`);
  expect([claim(), claim()]).toEqual(['A3', 'A4']);
  expect(taken).toEqual(new Set(['a', 'a2', 'a3', 'a4']));
});

it.each(['a', 'a/b.md', '.gitignore', 'a b/c', 'é', 'conx/a', 'a..b'])('%j is safe', (path) => {
  expect(isSafePath(path)).toBe(true);
});

it.each([
  '',
  '/a',
  'a/',
  'a//b',
  '.',
  'a/..',
  '../a',
  './a',
  'a\\b',
  'a:b',
  'a*',
  'a?',
  'a"',
  'a<',
  'a>',
  'a|b',
  'a\nb',
  'a\ud800',
  'a.',
  'a /b',
  'b/nul.md',
])('%j is not', (path) => {
  expect(isSafePath(path)).toBe(false);
});
