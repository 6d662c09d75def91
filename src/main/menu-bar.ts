import { Menu } from 'electron';

/** What the menu bar of a window says, with the letters that open its menus. */
export const MENU_BAR = {
  file: '&File',
  edit: '&Edit',
  view: '&View',
  write: '&Write',
  window: '&Window',
  help: '&Help',
} as const;

/**
 * Shows the menu bar before there is anything in its menus, so that the page of the first window
 * has its place from the beginning. A Mac’s bar is no part of a window.
 */
export function setMenuBar(): void {
  if (process.platform === 'darwin') return;
  const menus = Object.values(MENU_BAR).map((label) => ({ label, submenu: [] }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
