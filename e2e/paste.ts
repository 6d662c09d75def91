import type { Page } from './test';

/** Text, or HTML as a browser leaves it, on the system's clipboard; then pastes with the keyboard. */
export async function paste(
  page: Page,
  data: { readonly text?: string; readonly html?: string; readonly vsCode?: string },
  keys = 'Control+V',
): Promise<void> {
  await page.evaluate(({ text, html, vsCode }) => {
    const fill = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (text !== undefined) event.clipboardData?.setData('text/plain', text);
      if (html !== undefined) event.clipboardData?.setData('text/html', html);
      if (vsCode !== undefined) event.clipboardData?.setData('vscode-editor-data', vsCode);
    };
    // Unlike the clipboard of scripts, copying by hand passes the HTML on as it is.
    document.addEventListener('copy', fill, { capture: true, once: true });
    document.execCommand('copy');
  }, data);
  await page.keyboard.press(keys);
}

/** Pastes a picture of one pixel, as a screenshot lies on the clipboard. */
export async function pastePicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
    const picture = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve);
    });
    if (picture) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  await page.keyboard.press('Control+V');
}

/** What lies on the system's clipboard, as another app would get it by pasting. */
export async function readClipboard(page: Page): Promise<{ text: string; html: string }> {
  // The listener is there before the key is pressed.
  const waiting = await page.evaluateHandle(() => {
    const pasted = new Promise<{ text: string; html: string }>((resolve) => {
      const take = (event: ClipboardEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const data = event.clipboardData;
        resolve({
          text: data?.getData('text/plain') ?? '',
          html: data?.getData('text/html') ?? '',
        });
      };
      document.addEventListener('paste', take, { capture: true, once: true });
    });
    return { pasted };
  });
  await page.keyboard.press('Control+V');
  return waiting.evaluate(({ pasted }) => pasted);
}
