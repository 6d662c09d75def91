import { app, Menu } from 'electron';

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
 * Shows the menu bar before there is more in its menus than a way out, so that the page of the first
 * window has its place from the beginning. A Mac’s bar is no part of a window.
 */
export function setMenuBar(): void {
  const quit = { role: 'quit' } as const;
  const menus =
    process.platform === 'darwin'
      ? [{ label: app.name, submenu: [quit] }]
      : Object.values(MENU_BAR).map((label) => ({
          label,
          submenu: label === MENU_BAR.file ? [quit] : [],
        }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menus));
}
