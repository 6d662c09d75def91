import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { pastePlain } from './paste-plain';

/** Gives a right click into a text, or on selected words, what can be done with the clipboard. */
export function offerTextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_clicked, { isEditable, selectionText, editFlags }) => {
      const window = BrowserWindow.fromWebContents(contents);
      if (window === null || (!isEditable && selectionText.trim() === '')) return;
      const { canCut, canCopy, canPaste } = editFlags;
      const copy: MenuItemConstructorOptions = { role: 'copy', enabled: canCopy };
      const writing: MenuItemConstructorOptions[] = [
        { role: 'cut', enabled: canCut },
        copy,
        { role: 'paste', enabled: canPaste },
        {
          label: 'Paste as Plain Text',
          enabled: canPaste,
          click: () => void pastePlain(window),
        },
        { type: 'separator' },
        { role: 'selectAll' },
      ];
      Menu.buildFromTemplate(isEditable ? writing : [copy]).popup({ window });
    });
  });
}
