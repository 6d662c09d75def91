/** The `ref` of what is to have the focus as soon as it is there, also in a dialog that is open. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
