import { expect, test } from 'vitest';
import { readAccelerator, readAccelerators, type PressedKeys } from './read-accelerator';

const press = (keys: Partial<PressedKeys>): PressedKeys => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...keys,
});

test.each<[Partial<PressedKeys>, string | null, string | null]>([
  [
    { key: ' ', code: 'Space', ctrlKey: true, shiftKey: true },
    'CmdOrCtrl+Shift+Space',
    'Ctrl+Shift+Space',
  ],
  [{ key: 'k', code: 'KeyK', metaKey: true }, 'Super+K', 'CmdOrCtrl+K'],
  // A German keyboard has Z where an American one has Y.
  [{ key: 'z', code: 'KeyY', ctrlKey: true }, 'CmdOrCtrl+Z', 'Ctrl+Z'],
  [{ key: '˚', code: 'KeyK', altKey: true }, 'Alt+K', 'Alt+K'],
  [{ key: '!', code: 'Digit1', altKey: true, shiftKey: true }, 'Alt+Shift+1', 'Alt+Shift+1'],
  [{ key: 'ArrowUp', code: 'ArrowUp', altKey: true }, 'Alt+Up', 'Alt+Up'],
  [{ key: 'F9', code: 'F9' }, 'F9', 'F9'],
  [{ key: ',', code: 'Comma', ctrlKey: true }, 'CmdOrCtrl+,', 'Ctrl+,'],
  [{ key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }, 'CmdOrCtrl+Plus', 'Ctrl+Plus'],
  [{ key: 'Control', code: 'ControlLeft', ctrlKey: true }, null, null],
  [{ key: 'AudioVolumeUp', code: 'AudioVolumeUp' }, null, null],
])('%j is %s, and %s on a Mac', (keys, elsewhere, mac) => {
  expect(readAccelerator(press(keys), false)).toBe(elsewhere);
  expect(readAccelerator(press(keys), true)).toBe(mac);
});

test('a sign is found under Shift, too', () => {
  const pressed = press({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true });
  expect(readAccelerators(pressed, false)).toEqual(['CmdOrCtrl+/', 'CmdOrCtrl+Shift+7']);
});
