import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCacheFolder } from './cache-folder.mjs';

describe('findCacheFolder', () => {
  it('follows the custom of each platform', () => {
    expect(findCacheFolder('linux', {}, 'home')).toBe(join('home', '.cache', 'outloud'));
    expect(findCacheFolder('linux', { XDG_CACHE_HOME: 'x' }, 'home')).toBe(join('x', 'outloud'));
    expect(findCacheFolder('darwin', {}, 'home')).toBe(
      join('home', 'Library', 'Caches', 'outloud'),
    );
    expect(findCacheFolder('win32', { LOCALAPPDATA: 'l' }, 'home')).toBe(
      join('l', 'outloud', 'Cache'),
    );
  });
});
