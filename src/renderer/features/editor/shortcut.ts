const ARROWS = { ArrowUp: '↑', ArrowDown: '↓' };
const MAC_KEYS: Readonly<Record<string, string>> = {
  ...ARROWS,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
};
const OTHER_KEYS: Readonly<Record<string, string>> = { ...ARROWS, Mod: 'Ctrl' };

/**
 * A shortcut as people read it on their keyboard.
 *
 * @param keys as TipTap writes them, such as `Mod-Alt-1`
 * @param mac whether to use the signs of macOS
 */
export function formatShortcut(keys: string, mac: boolean): string {
  const names = mac ? MAC_KEYS : OTHER_KEYS;
  return keys
    .split('-')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(mac ? '' : '+');
}

/** Whether the window runs on macOS. */
export function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}
