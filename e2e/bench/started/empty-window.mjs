/** The least that Electron can show: an empty page in a window as large as Outloud's. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  // Beside the archive: a packaged page of the file protocol is not read from within.
  void window.loadFile(join(process.resourcesPath, 'empty.html'));
});
