/**
 * The language of text that was copied in VS Code, as it says in a clipboard format of its own.
 *
 * @returns null where the text isn't from there
 */
export function readVsCodeLanguage(data: Pick<DataTransfer, 'getData'>): string | null {
  try {
    const told: unknown = JSON.parse(data.getData('vscode-editor-data'));
    const isTold = typeof told === 'object' && told !== null && 'mode' in told;
    return isTold && typeof told.mode === 'string' && /^[\w+#.-]+$/.test(told.mode)
      ? told.mode
      : null;
  } catch {
    return null;
  }
}
