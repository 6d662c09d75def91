/** Milliseconds after which nobody waits for a field any more. */
const PATIENCE = 5_000;

/** What is typed now, for a field that is on its way. */
let held: { text: string; readonly end: () => void } | null = null;

/**
 * Keeps letters that are typed from now on for the field that is about to come: else the first ones
 * would go to what had the focus before, or to nobody.
 */
export function holdTyping(): void {
  // Asked for twice, the first field takes it all: nothing is lost.
  if (held !== null) return;
  const listening = new AbortController();
  const timer = setTimeout(() => giveTyped(document.activeElement), PATIENCE);
  const mine = {
    text: '',
    end: () => {
      clearTimeout(timer);
      listening.abort();
    },
  };
  const hear = (event: KeyboardEvent): void => {
    const text = afterKey(mine.text, event);
    if (text === null) return;
    mine.text = text;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', hear, { capture: true, signal: listening.signal });
  held = mine;
}

/** Goes into a field, and types there what was kept; Enter does there what it does. */
export function giveTyped(field: Element | null): void {
  if (field instanceof HTMLElement) field.focus();
  const typed = held?.text ?? '';
  held?.end();
  held = null;
  const [first = '', ...others] = typed.split('\n');
  type(first);
  for (const [index, line] of others.entries()) {
    const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
    // Enter led on to another field that is on its way: the rest is for that one.
    if (isHeld(others.slice(index).join('\n'))) return;
    type(line);
  }
}

function type(text: string): void {
  // The one way that takes part in what the field does with typing, and in its undo.
  if (text !== '') document.execCommand('insertText', false, text);
}

/** Keeps what was typed for the next field, where one is waited for. */
function isHeld(text: string): boolean {
  if (held === null) return false;
  held.text = `${text}${held.text}`;
  return true;
}

/** What there is after a key; null for a key that types nothing. */
function afterKey(text: string, event: KeyboardEvent): string | null {
  const { key, isComposing, ctrlKey, metaKey, altKey } = event;
  const isShortcut = ctrlKey || metaKey || altKey;
  if (isComposing || (isShortcut && !event.getModifierState('AltGraph'))) return null;
  if (key === 'Enter') return `${text}\n`;
  if (key === 'Backspace') return text === '' ? null : text.replace(/.$/su, '');
  return /^.$/su.test(key) ? `${text}${key}` : null;
}
