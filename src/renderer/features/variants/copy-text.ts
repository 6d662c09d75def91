/** Puts a text on the clipboard, as HTML where it is HTML, with its plain text beside it. */
export async function copyText(text: string, plain: string | null): Promise<void> {
  if (plain === null) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const item = new ClipboardItem({
    'text/html': new Blob([text], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  await navigator.clipboard.write([item]);
}
