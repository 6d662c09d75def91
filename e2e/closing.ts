import type { Running } from './window';

/**
 * Closes the window, and keeps it open when the app asks whether to lose what is not saved.
 * @returns what was asked, once it was: nothing of this close is left to come
 */
export function closeAndKeep({ app }: Running): Promise<string> {
  return app.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBoxSync = (...words: unknown[]) => {
          resolve((words[1] as { message: string }).message);
          return 0;
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
  );
}

/** Closes the app, and loses what is not saved. */
export async function closeAndLose({ app }: Running): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1;
  });
  await app.close();
}
