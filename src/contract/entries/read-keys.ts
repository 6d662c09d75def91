/** Modifiers in the order in which Outloud writes them. */
const MODIFIERS = ['CmdOrCtrl', 'Ctrl', 'Super', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

/** Other words that people and Electron use. */
const ALIASES: Readonly<Record<string, Modifier>> = {
  cmdorctrl: 'CmdOrCtrl',
  commandorcontrol: 'CmdOrCtrl',
  ctrl: 'Ctrl',
  control: 'Ctrl',
  cmd: 'CmdOrCtrl',
  command: 'CmdOrCtrl',
  super: 'Super',
  meta: 'Super',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
};

const NAMED = [
  'Space',
  'Tab',
  'Enter',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Up',
  'Down',
  'Left',
  'Right',
  'Plus',
] as const;

/**
 * Keys as a person wrote them, such as `ctrl+shift+k`, in Outloud's own words (`CmdOrCtrl+Shift+K`).
 *
 * @returns null where they are no keys
 */
export function readKeys(text: string, isMac: boolean): string | null {
  const parts = text.split('+').map((part) => part.trim());
  const key = readKey(parts.at(-1) ?? '');
  if (key === null) return null;
  const held = new Set<Modifier>();
  for (const part of parts.slice(0, -1)) {
    const modifier = ALIASES[part.toLowerCase()];
    if (modifier === undefined) return null;
    // Off the Mac both are the same key.
    held.add(modifier === 'Ctrl' && !isMac ? 'CmdOrCtrl' : modifier);
  }
  return [...MODIFIERS.filter((one) => held.has(one)), key].join('+');
}

function readKey(text: string): string | null {
  if (/^[a-z\d]$/i.test(text)) return text.toUpperCase();
  if (/^f([1-9]|1\d|2[0-4])$/i.test(text)) return text.toUpperCase();
  if (/^[!-/:-@[-`{-~]$/.test(text)) return text;
  return NAMED.find((name) => name.toLowerCase() === text.toLowerCase()) ?? null;
}
