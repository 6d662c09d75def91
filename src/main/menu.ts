import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS } from '#contract/desktop/commands';
import type { MenuCommand, Shortcuts } from '#contract/desktop/desktop';
import { keysOfCommands } from '#contract/desktop/shortcuts';
import { MENU_BAR } from './menu-bar';

type Items = MenuItemConstructorOptions[];

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/**
 * Sets the whole native menu.
 *
 * @param choose carries a command to the window
 * @param pastePlain pastes the text on the clipboard into the window as it is
 * @param chosen shortcuts in the place of the usual ones
 */
export function setMenu(
  choose: (command: MenuCommand) => void,
  pastePlain: () => void,
  chosen: Shortcuts,
): void {
  const isMac = process.platform === 'darwin';
  const keys = keysOfCommands(chosen);
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const accelerator = keys[command];
    return {
      id: command,
      label: COMMANDS[command].label,
      click: () => choose(command),
      // Off the Mac the window takes the keys itself; see `use-shortcuts.ts` there.
      ...(accelerator && { accelerator, registerAccelerator: isMac }),
    };
  };
  const template: Items = [
    ...(isMac ? [appMenu(item)] : []),
    { label: MENU_BAR.file, submenu: fileItems(item, isMac) },
    { label: MENU_BAR.edit, submenu: editItems(item, { isMac, pastePlain }) },
    { label: MENU_BAR.view, submenu: viewItems(item) },
    { label: MENU_BAR.write, submenu: writeItems(item) },
    { label: MENU_BAR.window, role: 'windowMenu' },
    { label: MENU_BAR.help, role: 'help', submenu: helpItems(item, isMac) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

interface EditSetup {
  readonly isMac: boolean;
  readonly pastePlain: () => void;
}

type Item = (command: MenuCommand) => MenuItemConstructorOptions;

function appMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      item('about'),
      SEPARATOR,
      item('settings'),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

function fileItems(item: Item, isMac: boolean): Items {
  return [
    item('newNote'),
    item('newPost'),
    item('newTalk'),
    item('newFromTemplate'),
    SEPARATOR,
    item('openToday'),
    item('capture'),
    item('newRemark'),
    item('newWin'),
    SEPARATOR,
    item('quickOpen'),
    {
      label: 'Library',
      submenu: [
        item('openLibrary'),
        item('switchLibrary'),
        item('closeLibrary'),
        SEPARATOR,
        item('backUpNow'),
        item('restoreBackup'),
      ],
    },
    {
      label: 'Import and Export',
      submenu: [
        item('import'),
        item('importReviews'),
        SEPARATOR,
        item('exportLibrary'),
        item('exportRecords'),
      ],
    },
    SEPARATOR,
    item('save'),
    item('criteria'),
    item('history'),
    item('copyLink'),
    SEPARATOR,
    item('moveToTrash'),
    SEPARATOR,
    ...(isMac
      ? [{ role: 'close' } as const]
      : [item('settings'), SEPARATOR, { role: 'quit' } as const]),
  ];
}

function editItems(item: Item, { isMac, pastePlain }: EditSetup): Items {
  return [
    { role: 'undo' },
    { role: 'redo' },
    SEPARATOR,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    {
      id: 'pasteAndMatchStyle',
      label: 'Paste and Match Style',
      accelerator: 'CmdOrCtrl+Shift+V',
      // Off the Mac the page takes the keys itself.
      registerAccelerator: isMac,
      click: pastePlain,
    },
    { role: 'delete' },
    SEPARATOR,
    { role: 'selectAll' },
    SEPARATOR,
    item('find'),
    item('replace'),
    item('search'),
    item('filterList'),
    item('renameTag'),
  ];
}

function viewItems(item: Item): Items {
  return [
    item('commandPalette'),
    item('home'),
    item('goBack'),
    item('goForward'),
    SEPARATOR,
    item('openBeside'),
    item('focusOtherPane'),
    item('swapPanes'),
    item('closePane'),
    SEPARATOR,
    item('toggleSidebar'),
    item('toggleContents'),
    item('toggleCheck'),
    item('toggleSources'),
    item('properties'),
    item('switchView'),
    SEPARATOR,
    item('focusMode'),
    item('typewriterMode'),
    item('writeAlone'),
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    // Its usual shortcut belongs to “insert image”.
    { role: 'toggleDevTools', accelerator: 'F12' },
  ];
}

function writeItems(item: Item): Items {
  return [
    item('comment'),
    item('nextComment'),
    item('previousComment'),
    item('nextProblem'),
    item('previousProblem'),
    SEPARATOR,
    item('compose'),
    item('board'),
    item('proposals'),
    item('propose'),
    item('plan'),
    item('variants'),
    item('compareDrafts'),
    SEPARATOR,
    item('preview'),
    item('publish'),
    item('exportDeck'),
    SEPARATOR,
    item('rehearse'),
    item('present'),
    item('rehearsals'),
    SEPARATOR,
    item('explain'),
    item('practice'),
  ];
}

function helpItems(item: Item, isMac: boolean): Items {
  return [
    item('shortcuts'),
    item('tour'),
    SEPARATOR,
    item('copyDiagnostics'),
    item('showLogs'),
    SEPARATOR,
    item('licences'),
    ...(isMac ? [] : [item('about')]),
  ];
}
