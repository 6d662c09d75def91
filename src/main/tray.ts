import { app, Menu, nativeImage, Tray } from 'electron';

/** What the tray's menu does. */
export interface TrayActions {
  readonly capture: () => void;
  readonly open: () => void;
  readonly newNote: () => void;
}

/** The icon in the system's tray. */
export interface TrayIcon {
  set(isShown: boolean): void;
}

/** Side of the icon in pixels: a Mac's menu bar is lower than other trays. */
const SIDE = process.platform === 'darwin' ? 18 : 22;

/** @param icon the file of the app's icon */
export function createTray(icon: string, { capture, open, newNote }: TrayActions): TrayIcon {
  // Kept here: one that nobody holds vanishes from the tray.
  let tray: Tray | null = null;

  function make(): Tray {
    const image = nativeImage.createFromPath(icon).resize({ width: SIDE, height: SIDE });
    const made = new Tray(image);
    made.setToolTip('Outloud');
    made.setContextMenu(
      Menu.buildFromTemplate([
        { label: 'Quick Capture…', click: capture },
        { type: 'separator' },
        { label: 'Open Outloud', click: open },
        { label: 'New Note', click: newNote },
        { type: 'separator' },
        { label: 'Quit', click: () => app.quit() },
      ]),
    );
    // Where the menu needs the other button, this one opens the window.
    if (process.platform !== 'darwin') made.on('click', open);
    return made;
  }

  return {
    set: (isShown) => {
      if (isShown) tray ??= make();
      else {
        tray?.destroy();
        tray = null;
      }
    },
  };
}
