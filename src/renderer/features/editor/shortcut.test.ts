import { describe, expect, it } from 'vitest';
import { formatShortcut } from './shortcut';

describe('formatShortcut', () => {
  it.each([
    ['Mod-b', 'Ctrl+B', '⌘B'],
    ['Mod-Alt-1', 'Ctrl+Alt+1', '⌘⌥1'],
    ['Mod-Shift-s', 'Ctrl+Shift+S', '⌘⇧S'],
    ['Alt-ArrowUp', 'Alt+↑', '⌥↑'],
  ])('writes %s for each system', (keys, other, mac) => {
    expect(formatShortcut(keys, false)).toBe(other);
    expect(formatShortcut(keys, true)).toBe(mac);
  });
});
