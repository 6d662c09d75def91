import type { BrowserWindow } from 'electron';

/**
 * Pastes the text on the clipboard without what it looks like. The page is told first, and has
 * heard it when the paste comes: the paste does not say that it is to be read literally.
 */
export async function pastePlain(window: BrowserWindow | null): Promise<void> {
  if (window === null) return;
  const { webContents } = window;
  await webContents.executeJavaScript("window.dispatchEvent(new Event('plainpaste')); 0");
  webContents.pasteAndMatchStyle();
}
