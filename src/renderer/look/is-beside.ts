/** Whether a click or a key asks for the other pane: Ctrl or Cmd, or the middle button. */
export function isBeside(event: {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly button?: number;
}): boolean {
  return event.ctrlKey || event.metaKey || event.button === 1;
}
