import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testWithAnyText } from '#core/document/testing/any-text';
import { arbitraryJson } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { COMMANDS } from './commands';
import { readKeys } from '../entries/read-keys';
import { readShortcuts, refuseShortcut } from './shortcuts';

const KEYS = ['Ctrl+Shift+N', 'CmdOrCtrl+Alt+Home', 'F5', 'Alt++'];

testWithAnyText({
  name: 'readKeys',
  read: (text) => [readKeys(text, true), readKeys(text, false), refuseShortcut(text)],
  samples: KEYS,
});

it('keys that were read are read as themselves', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KEYS, 'cmd+ a', 'Strg+X', 'ctrl+ctrl+f1'),
      fc.boolean(),
      (text, isMac) => {
        const keys = readKeys(text, isMac);
        if (keys !== null) expect(readKeys(keys, isMac)).toBe(keys);
      },
    ),
    { numRuns: runsOf(20) },
  );
});

it('any shortcuts in the settings file give each command one key of its own', () => {
  const file = fc.oneof(
    arbitraryJson,
    fc.dictionary(
      fc.constantFrom(...Object.keys(COMMANDS), '__proto__', 'x'),
      fc.oneof(arbitraryJson, fc.constantFrom(...KEYS)),
    ),
  );
  fc.assert(
    fc.property(file, fc.boolean(), (value, isMac) => {
      const { chosen, ignored } = readShortcuts(value, isMac);
      const keys = Object.values(chosen).filter((one) => one !== null);
      expect(new Set(keys).size).toBe(keys.length);
      expect(Object.keys(chosen).every((name) => Object.hasOwn(COMMANDS, name))).toBe(true);
      expect(ignored.every((reason) => reason !== '')).toBe(true);
    }),
    { numRuns: runsOf(100) },
  );
});
