/** Milliseconds after which nobody waits for a field any more. */
const PATIENCE = 5_000;

/** What is typed now, for fields that are on their way, the next one's first. */
interface Held {
  readonly texts: string[];
  /** Who wait until the next field has its own. */
  readonly waiting: (() => void)[];
  readonly end: () => void;
}

let held: Held | null = null;

/**
 * Keeps letters that are typed from now on for the field that is about to come: else the first ones
 * would go to what had the focus before, or to nobody.
 *
 * @param onLate what is done with them where no field comes
 */
export function holdTyping(onLate = (): void => giveTyped(document.activeElement)): void {
  // Asked for twice, the first field takes it all: nothing is lost.
  if (held !== null) return;
  const listening = new AbortController();
  const timer = setTimeout(() => {
    while (held !== null) onLate();
  }, PATIENCE);
  const texts = [''];
  const hear = (event: KeyboardEvent): void => {
    const text = afterKey(texts.at(-1) ?? '', event);
    if (text === null) return;
    texts[texts.length - 1] = text;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', hear, { capture: true, signal: listening.signal });
  const end = (): void => {
    clearTimeout(timer);
    listening.abort();
  };
  held = { texts, waiting: [], end };
}

/** Whether anything was typed for the field that is to come last. */
export function isTypedAhead(): boolean {
  return (held?.texts.at(-1) ?? '') !== '';
}

/** Keeps what is typed from now on for one more field, which comes after those on their way. */
export function holdForNext(): void {
  if (held === null) holdTyping();
  else held.texts.push('');
}

/** Resolves when the next field that is on its way has what was typed for it. */
export function untilGiven(): Promise<void> {
  const now = held;
  return now === null ? Promise.resolve() : new Promise((resolve) => now.waiting.push(resolve));
}

/** Goes into a field, and types there what was kept for it; Enter does there what it does. */
export function giveTyped(field: Element | null): void {
  if (field instanceof HTMLElement) field.focus();
  const waiting = held?.waiting.splice(0) ?? [];
  const typed = takeTyped();
  const others = held;
  const [first = '', ...lines] = typed.split('\n');
  type(first);
  for (const [index, line] of lines.entries()) {
    const enter = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', enter));
    // Enter led on to another field that is on its way: the rest is for that one.
    if (others === null && isHeld(lines.slice(index).join('\n'))) break;
    type(line);
  }
  for (const resolve of waiting) resolve();
}

/** Takes what was typed for the next field away, such as where what came has no field. */
export function takeTyped(): string {
  const typed = held?.texts.shift() ?? '';
  if (held?.texts.length === 0) {
    held.end();
    held = null;
  }
  return typed;
}

function type(text: string): void {
  // The one way that takes part in what the field does with typing, and in its undo.
  if (text !== '') document.execCommand('insertText', false, text);
}

/** Keeps what was typed for the next field, where one is waited for. */
function isHeld(text: string): boolean {
  if (held === null) return false;
  held.texts[0] = `${text}${held.texts[0]}`;
  return true;
}

/** What there is after a key; null for a key that types nothing. */
function afterKey(text: string, event: KeyboardEvent): string | null {
  const { key, isComposing, ctrlKey, metaKey, altKey } = event;
  const isShortcut = ctrlKey || metaKey || altKey;
  if (isComposing || (isShortcut && !event.getModifierState('AltGraph'))) return null;
  if (key === 'Enter') return `${text}\n`;
  // Nor is anything deleted in the text that still has the focus.
  if (key === 'Delete') return text;
  if (key === 'Backspace') return text.replace(/.$/su, '');
  return /^.$/su.test(key) ? `${text}${key}` : null;
}
