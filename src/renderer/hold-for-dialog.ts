import { giveTyped, holdTyping, takeTyped } from './typed-ahead';

/** What words can be typed into. */
const FIELD = 'input, textarea, [contenteditable="true"]';

/**
 * Keeps what is typed for a dialog that is on its way, until it has the focus: the text below must
 * not get it. Where the dialog doesn't begin with a field, the letters are for nobody.
 */
export function holdForDialog(): void {
  const coming = new AbortController();
  holdTyping(() => {
    coming.abort();
    takeTyped();
  });
  const hear = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest('[role="dialog"]') === null) return;
    coming.abort();
    // Once the focus is where it stays.
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement?.matches(FIELD) === true) giveTyped(activeElement);
      else takeTyped();
    });
  };
  addEventListener('focusin', hear, { signal: coming.signal });
}
