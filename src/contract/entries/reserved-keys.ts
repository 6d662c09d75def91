import { TEXT_SHORTCUTS } from '../desktop/text-shortcuts';

type Reserved = readonly [keys: string, use: string];

/** What the system and every text do with keys, whatever Outloud is told. */
const EVERYWHERE: readonly Reserved[] = [
  ['CmdOrCtrl+A', 'Select All'],
  ['CmdOrCtrl+C', 'Copy'],
  ['CmdOrCtrl+X', 'Cut'],
  ['CmdOrCtrl+V', 'Paste'],
  ['CmdOrCtrl+Shift+V', 'Paste and Match Style'],
  ['CmdOrCtrl+Z', 'Undo'],
  ['CmdOrCtrl+Y', 'Redo'],
  ['CmdOrCtrl+Shift+Z', 'Redo'],
  ['CmdOrCtrl+Q', 'Quit'],
  ['CmdOrCtrl+W', 'Close'],
  ['CmdOrCtrl+M', 'Minimize'],
  ['CmdOrCtrl+H', 'Hide'],
  ['CmdOrCtrl+0', 'Actual Size'],
  ['CmdOrCtrl+Plus', 'Zoom In'],
  ['CmdOrCtrl+=', 'Zoom In'],
  ['CmdOrCtrl+-', 'Zoom Out'],
  ['Alt+F4', 'Close'],
  ['F10', 'the menus'],
  ['F11', 'Full Screen'],
  ['F12', 'Developer Tools'],
];

/** Keys of the text that stand for several in the list of its shortcuts, or for none. */
const IN_THE_TEXT: readonly Reserved[] = [
  ...[2, 3, 4, 5, 6].map((level): Reserved => [`CmdOrCtrl+Alt+${level}`, `Heading ${level}`]),
  ['CmdOrCtrl+Alt+0', 'Plain text'],
  ['CmdOrCtrl+`', 'Inline code'],
  ['CmdOrCtrl+Shift+G', 'Find the one before'],
];

const MOVING =
  /^(?:CmdOrCtrl|Ctrl|Alt)\+(?:Shift\+)?(?:Up|Down|Left|Right|Home|End|PageUp|PageDown|Backspace|Delete|Enter)$/;

/**
 * Why no command may have these keys.
 *
 * @param keys in Outloud's words; the usual keys of a command are not asked about
 * @returns null for keys that are free to have
 */
export function refuseKeys(keys: string): string | null {
  if (!/(?:^|\+)(?:CmdOrCtrl|Ctrl|Super|Alt)\+|(?:^|\+)F\d{1,2}$/.test(keys)) {
    return 'Without Ctrl, Alt or Cmd these keys could not be typed.';
  }
  if (/^Alt\+(?:Shift\+)?.$/.test(keys)) {
    return 'With Alt alone such keys open menus, and type signs on a Mac. Hold Ctrl as well.';
  }
  const everywhere = EVERYWHERE.find(([one]) => one === keys);
  if (everywhere !== undefined) return `These keys are for “${everywhere[1]}”, in every program.`;
  const inText = [
    ...IN_THE_TEXT,
    ...TEXT_SHORTCUTS.map(({ accelerator, label }): Reserved => [accelerator, label]),
  ].find(([one]) => one === keys);
  if (inText !== undefined) return `In a text these keys are for “${inText[1]}”.`;
  if (MOVING.test(keys)) return 'In a text these keys move or delete.';
  return null;
}
