import type { MenuCommand } from './desktop';

/** A command as menus and the command palette show it. */
export interface CommandText {
  readonly label: string;
  /** In Electron's words, such as `CmdOrCtrl+Shift+F`; null for a command without one. */
  readonly accelerator: string | null;
}

/** The one list of commands and their shortcuts. */
export const COMMANDS: Readonly<Record<MenuCommand, CommandText>> = {
  newNote: { label: 'New Note', accelerator: 'CmdOrCtrl+N' },
  openToday: { label: 'Open Today’s Note', accelerator: 'CmdOrCtrl+Shift+T' },
  newFromTemplate: { label: 'New from Template…', accelerator: null },
  // Its shortcut is the system's, and chosen in the settings.
  capture: { label: 'Quick Capture…', accelerator: null },
  newPost: { label: 'New Post', accelerator: 'CmdOrCtrl+Shift+N' },
  newTalk: { label: 'New Talk', accelerator: 'CmdOrCtrl+Alt+N' },
  compose: { label: 'Compose from Notes…', accelerator: 'CmdOrCtrl+Shift+D' },
  board: { label: 'Show the Board', accelerator: 'CmdOrCtrl+Alt+B' },
  plan: { label: 'Plan Draft…', accelerator: 'CmdOrCtrl+Alt+L' },
  variants: { label: 'Variants…', accelerator: 'CmdOrCtrl+Alt+V' },
  compareDrafts: { label: 'Compare with Another Draft…', accelerator: null },
  quickOpen: { label: 'Open by Title…', accelerator: 'CmdOrCtrl+P' },
  commandPalette: { label: 'Command Palette…', accelerator: 'CmdOrCtrl+Shift+P' },
  filterList: { label: 'Filter the List…', accelerator: null },
  renameTag: { label: 'Rename a Tag…', accelerator: null },
  search: { label: 'Search Everything', accelerator: 'CmdOrCtrl+Shift+F' },
  save: { label: 'Save Now', accelerator: 'CmdOrCtrl+S' },
  preview: { label: 'Preview on Blog…', accelerator: 'CmdOrCtrl+Alt+R' },
  publish: { label: 'Publish to Blog…', accelerator: 'CmdOrCtrl+Shift+E' },
  exportDeck: { label: 'Export Slides…', accelerator: 'CmdOrCtrl+Alt+E' },
  rehearse: { label: 'Rehearse', accelerator: 'CmdOrCtrl+Shift+F5' },
  present: { label: 'Present', accelerator: 'CmdOrCtrl+F5' },
  rehearsals: { label: 'Rehearsals…', accelerator: null },
  import: { label: 'Import…', accelerator: null },
  exportLibrary: { label: 'Export Library…', accelerator: null },
  history: { label: 'History…', accelerator: 'CmdOrCtrl+Shift+Y' },
  moveToTrash: { label: 'Move to Trash', accelerator: 'CmdOrCtrl+Shift+Backspace' },
  openLibrary: { label: 'Open Library…', accelerator: null },
  switchLibrary: { label: 'Switch Library…', accelerator: 'CmdOrCtrl+Alt+O' },
  closeLibrary: { label: 'Close Library', accelerator: null },
  toggleSidebar: { label: 'Show or Hide Sidebar', accelerator: 'CmdOrCtrl+\\' },
  switchView: { label: 'Show or Hide Markdown Source', accelerator: 'CmdOrCtrl+/' },
  find: { label: 'Find in This Entry…', accelerator: 'CmdOrCtrl+F' },
  replace: { label: 'Replace in This Entry…', accelerator: 'CmdOrCtrl+Alt+F' },
  comment: { label: 'Comment…', accelerator: 'CmdOrCtrl+Alt+A' },
  nextComment: { label: 'Next Comment', accelerator: 'F4' },
  previousComment: { label: 'Previous Comment', accelerator: 'Shift+F4' },
  toggleContents: { label: 'Show or Hide Contents', accelerator: 'CmdOrCtrl+Shift+O' },
  toggleCheck: { label: 'Show or Hide the Check', accelerator: 'CmdOrCtrl+Alt+K' },
  nextProblem: { label: 'Next Problem', accelerator: 'F2' },
  previousProblem: { label: 'Previous Problem', accelerator: 'Shift+F2' },
  toggleSources: { label: 'Show or Hide Sources', accelerator: 'CmdOrCtrl+Alt+S' },
  properties: { label: 'Show or Hide Properties', accelerator: 'CmdOrCtrl+Alt+M' },
  focusMode: { label: 'Focus on One Paragraph', accelerator: 'F8' },
  typewriterMode: { label: 'Keep the Line in the Middle', accelerator: 'F9' },
  writeAlone: { label: 'Nothing but the Text', accelerator: 'Shift+F11' },
  openBeside: { label: 'Open Beside…', accelerator: 'CmdOrCtrl+Alt+P' },
  focusOtherPane: { label: 'Go to the Other Pane', accelerator: 'F6' },
  swapPanes: { label: 'Swap the Panes', accelerator: 'Shift+F6' },
  closePane: { label: 'Close This Pane', accelerator: 'CmdOrCtrl+Alt+W' },
  goBack: { label: 'Back', accelerator: 'CmdOrCtrl+Alt+Left' },
  goForward: { label: 'Forward', accelerator: 'CmdOrCtrl+Alt+Right' },
  settings: { label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
  shortcuts: { label: 'Keyboard Shortcuts', accelerator: 'F1' },
  tour: { label: 'Take the Tour', accelerator: null },
};
