const MAC: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Backspace: '⌫',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Plus: '+',
};

const OTHER: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Plus: '+',
};

/** An Electron accelerator as the platform writes it: `⇧⌘F` on a Mac, `Ctrl+Shift+F` elsewhere. */
export function formatAccelerator(accelerator: string, isMac: boolean): string {
  const keys = accelerator.split('+');
  if (!isMac) return keys.map((key) => OTHER[key] ?? key).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const sorted = keys.toSorted((a, b) => rank(order, a) - rank(order, b));
  return sorted.map((key) => MAC[key] ?? key).join('');
}

function rank(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index === -1 ? order.length : index;
}
