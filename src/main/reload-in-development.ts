import { watch } from 'node:fs';
import { app, webContents } from 'electron';
import { APP_ORIGIN } from './address';

/** Files of one build come one after the other, within so many milliseconds. */
const TOGETHER = 300;

/** Loads the pages of ours again whenever `npm run dev` has built them. @param folder of the pages */
export function reloadInDevelopment(folder: string): void {
  if (app.isPackaged || process.env['OUTLOUD_RELOADS_PAGES'] === undefined) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const ours = webContents
        .getAllWebContents()
        .filter((contents) => contents.getURL().startsWith(APP_ORIGIN));
      for (const contents of ours) contents.reload();
    }, TOGETHER);
  });
}
