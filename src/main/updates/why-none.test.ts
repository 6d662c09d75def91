import { expect, test } from 'vitest';
import { whyNoUpdates } from './why-none';

const GITHUB = 'owner: outloud\nrepo: outloud\nprovider: github\n';
const linux = { isPackaged: true, platform: 'linux', packageType: null, feed: GITHUB } as const;
const windows = { ...linux, platform: 'win32', env: {} } as const;

test.each([
  [{ ...linux, isPackaged: false, env: { APPIMAGE: '/a' } }, 'from its sources'],
  [{ ...linux, packageType: 'deb', env: { APPIMAGE: '/a' } }, 'a .deb package'],
  [{ ...linux, env: {} }, 'from an archive'],
  [{ ...linux, env: { APPIMAGE: '/a' }, feed: null }, 'does not say where'],
  [{ ...linux, env: { APPIMAGE: '/a' }, feed: 'url: http://a.test' }, 'not encrypted'],
  [{ ...windows, env: { PORTABLE_EXECUTABLE_DIR: 'C:' } }, 'portable'],
  [windows, 'not signed'],
])('%#: a copy that does not update itself says why', (copy, reason) => {
  expect(whyNoUpdates(copy)).toContain(reason);
});

test.each([
  { ...linux, env: { APPIMAGE: '/a' } },
  { ...windows, feed: `${GITHUB}publisherName:\n  - The Outloud authors\n` },
  {
    ...linux,
    platform: 'darwin' as const,
    env: {},
    feed: 'url: https://a.test\nprovider: generic',
  },
])('%#: all others do', (copy) => {
  expect(whyNoUpdates(copy)).toBeNull();
});
