import { describe, expect, it } from 'vitest';
import { installStamp, isInstalled } from './install-dependencies.mjs';

/** @param {Record<string, object>} packages */
const lock = (packages) => JSON.stringify({ packages });

describe('isInstalled', () => {
  const wanted = lock({
    '': { name: 'outloud' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/native-other': { version: '2.0.0', optional: true },
  });

  it('is satisfied by the same versions, without packages for other platforms', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('is not satisfied by another version, also of an optional package', () => {
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    const otherNative = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/native-other': { version: '1.9.0' },
    };
    expect(isInstalled(wanted, lock(otherNative))).toBe(false);
  });

  it('is not satisfied by a missing package', () => {
    expect(isInstalled(wanted, lock({}))).toBe(false);
  });
});

describe('installStamp', () => {
  it('changes with the lockfile', () => {
    expect(installStamp('a')).toBe(installStamp('a'));
    expect(installStamp('a')).not.toBe(installStamp('b'));
  });
});
