import { expect, it } from 'vitest';
import { formatAccelerator } from './accelerator';

it.each([
  ['CmdOrCtrl+Shift+F', '⇧⌘F', 'Ctrl+Shift+F'],
  ['CmdOrCtrl+Alt+N', '⌥⌘N', 'Ctrl+Alt+N'],
  ['CmdOrCtrl+Shift+Backspace', '⇧⌘⌫', 'Ctrl+Shift+Backspace'],
  ['CmdOrCtrl+,', '⌘,', 'Ctrl+,'],
  ['F1', 'F1', 'F1'],
])('writes %s as %s on a Mac and %s elsewhere', (accelerator, mac, other) => {
  expect(formatAccelerator(accelerator, true)).toBe(mac);
  expect(formatAccelerator(accelerator, false)).toBe(other);
});
