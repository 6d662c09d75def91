import { expect, test } from 'vitest';
import { COMMANDS } from './commands';
import { readKeys } from '../entries/read-keys';
import { giveKeys, keysOfCommands, ownerOf, readShortcuts, refuseShortcut } from './shortcuts';

test.each([
  ['ctrl+shift+k', 'CmdOrCtrl+Shift+K', 'Ctrl+Shift+K'],
  ['Shift + Alt + CommandOrControl + f5', 'CmdOrCtrl+Alt+Shift+F5', 'CmdOrCtrl+Alt+Shift+F5'],
  ['CmdOrCtrl+/', 'CmdOrCtrl+/', 'CmdOrCtrl+/'],
  ['Ctrl+pageup', 'CmdOrCtrl+PageUp', 'Ctrl+PageUp'],
  ['Ctrl+Foo', null, null],
  ['Ctrl+', null, null],
  ['Hyper+K', null, null],
  ['F25', null, null],
  ['', null, null],
])('“%s” is %s, and %s on a Mac', (text, elsewhere, mac) => {
  expect(readKeys(text, false)).toBe(elsewhere);
  expect(readKeys(text, true)).toBe(mac);
});

test.each([
  ['K', 'could not be typed'],
  ['Shift+Space', 'could not be typed'],
  ['Alt+F', 'open menus'],
  ['CmdOrCtrl+C', '“Copy”'],
  ['CmdOrCtrl+B', '“Bold”'],
  ['CmdOrCtrl+Alt+3', '“Heading 3”'],
  ['CmdOrCtrl+Shift+Left', 'move or delete'],
])('%s is refused: %s', (keys, reason) => {
  expect(refuseShortcut(keys)).toContain(reason);
});

test.each(['CmdOrCtrl+J', 'F5', 'Shift+F5', 'CmdOrCtrl+Alt+K', 'CmdOrCtrl+Shift+Backspace'])(
  '%s can be had',
  (keys) => {
    expect(refuseShortcut(keys)).toBeNull();
  },
);

test('every usual shortcut is written as Outloud writes keys, and can be had', () => {
  for (const { accelerator } of Object.values(COMMANDS)) {
    if (accelerator === null) continue;
    expect(readKeys(accelerator, false)).toBe(accelerator);
    expect(refuseShortcut(accelerator)).toBeNull();
  }
});

test('no two commands have the same keys, whatever was chosen', () => {
  const chosen = giveKeys({}, 'newNote', 'CmdOrCtrl+P');
  expect(ownerOf('CmdOrCtrl+P', 'newNote', {})).toBe('quickOpen');
  expect(keysOfCommands(chosen)).toMatchObject({ newNote: 'CmdOrCtrl+P', quickOpen: null });

  const back = giveKeys(chosen, 'newNote', 'CmdOrCtrl+N');
  expect(back).toEqual({});
  expect(keysOfCommands(back).quickOpen).toBe('CmdOrCtrl+P');

  const taken = giveKeys(giveKeys({}, 'import', 'F5'), 'save', 'F5');
  expect(taken).toEqual({ import: null, save: 'F5' });
});

test('taking back the usual keys leaves the other without', () => {
  const chosen = giveKeys(giveKeys({}, 'newNote', 'CmdOrCtrl+P'), 'quickOpen', 'CmdOrCtrl+P');
  expect(chosen).toEqual({ newNote: null });
  expect(keysOfCommands(chosen)).toMatchObject({ newNote: null, quickOpen: 'CmdOrCtrl+P' });
});

test('what is edited by hand is read, and what can’t be used is told', () => {
  expect(readShortcuts({ newNote: 'ctrl+j', save: null }, false)).toEqual({
    chosen: { newNote: 'CmdOrCtrl+J', save: null },
    ignored: [],
  });
  const { chosen, ignored } = readShortcuts(
    { newNote: 'Ctrl+Foo', newPost: 7, save: 'K', import: 'F5', find: 'F5', fly: 'F6' },
    false,
  );
  expect(chosen).toEqual({ import: 'F5' });
  expect(ignored).toEqual([
    'There is no command “fly”.',
    '“New Note”: "Ctrl+Foo" is not understood.',
    '“New Post”: 7 is not understood.',
    '“Save Now”: Without Ctrl, Alt or Cmd these keys could not be typed.',
    '“Find in This Entry…”: “Import…” has F5 already.',
  ]);
});

test.each([[null], [7], ['F5'], [['F5']]])('%j are no shortcuts', (file) => {
  expect(readShortcuts(file, false).chosen).toEqual({});
  expect(readShortcuts(file, false).ignored).toHaveLength(1);
});
