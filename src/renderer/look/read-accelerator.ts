/** Keys with names of their own in Electron's words. */
const NAMED: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The part of a keyboard event that says what was pressed. */
export type PressedKeys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'
>;

/**
 * What was pressed, as an accelerator in Electron's words, such as `CmdOrCtrl+Shift+Space`.
 *
 * @returns null while only modifiers are held, and for keys that Electron has no word for
 */
export function readAccelerator(pressed: PressedKeys, isMac: boolean): string | null {
  const key = readKey(pressed);
  return key === null
    ? readTypedSign(pressed, isMac)
    : write(pressed, key, { isMac, shift: pressed.shiftKey });
}

/**
 * Everything that a shortcut may call what was pressed: a sign that is typed with Shift here is a
 * key of its own elsewhere, as `/` is Shift+7 on a German keyboard.
 */
export function readAccelerators(pressed: PressedKeys, isMac: boolean): readonly string[] {
  const both = [readTypedSign(pressed, isMac), readAccelerator(pressed, isMac)];
  return both.filter((one) => one !== null);
}

interface Writing {
  readonly isMac: boolean;
  readonly shift: boolean;
}

function readTypedSign(pressed: PressedKeys, isMac: boolean): string | null {
  const { key } = pressed;
  if (!/^[!-/:-@[-`{-~]$/.test(key)) return null;
  return write(pressed, key === '+' ? 'Plus' : key, { isMac, shift: false });
}

function write(pressed: PressedKeys, key: string, { isMac, shift }: Writing): string {
  const [main, other] = isMac
    ? [pressed.metaKey, pressed.ctrlKey && 'Ctrl']
    : [pressed.ctrlKey, pressed.metaKey && 'Super'];
  const held = [main && 'CmdOrCtrl', other, pressed.altKey && 'Alt', shift && 'Shift'];
  return [...held.filter((one) => one !== false), key].join('+');
}

function readKey({ key, code }: PressedKeys): string | null {
  const named = NAMED[code];
  if (named !== undefined) return named;
  if (/^F([1-9]|1\d|2[0-4])$/.test(code)) return code;
  // The letter that the keyboard types; with Alt or Shift a Mac types another sign.
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  return /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1] ?? null;
}
