/** Shows the page that the environment names in a window as large as Outloud's. */
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    webPreferences: { spellcheck: false },
  });
  void window.loadFile(process.env['OUTLOUD_BARE_EDITOR'] ?? '');
});
