import type { MenuCommand } from '#contract/desktop/desktop';

const chosen: MenuCommand[] = [];
const pressed: KeyboardEventInit[] = [];
const ends: (() => void)[] = [];
let isTaken = false;

/** Keeps what is chosen from the menu, and shortcuts, until the window can do it. */
export function hearCommands(): void {
  const listening = new AbortController();
  const hear = (event: KeyboardEvent): void => {
    // `AltGr` is `Ctrl+Alt` on Windows, and types letters.
    const isAltGr = event.getModifierState('AltGraph');
    const isShortcut = !isAltGr && (event.ctrlKey || event.metaKey || event.altKey);
    // What is typed after a command is meant for what that opens.
    const isFollowing = pressed.length + chosen.length > 0 && event.target === document.body;
    // The window hears shortcuts itself by now.
    if (isShortcut ? isTaken : !isFollowing) return;
    const { key, code } = event;
    pressed.push(isAltGr ? { key, code, bubbles: true, cancelable: true } : event);
  };
  addEventListener('keydown', hear, { signal: listening.signal });
  ends.push(
    window.outloud.on('menuChosen', ({ command }) => chosen.push(command)),
    () => listening.abort(),
  );
}

/** What was chosen meanwhile; told once. */
export function takeEarlyCommands(): readonly MenuCommand[] {
  isTaken = true;
  // Once the window listens to its keys; what is typed until then comes after them.
  setTimeout(() => {
    for (const end of ends.splice(0)) end();
    chosen.splice(0);
    for (const key of pressed.splice(0))
      document.documentElement.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  return chosen.splice(0);
}

/** Forgets what was meant for a library that is not there. */
export function forgetEarlyCommands(): void {
  for (const end of ends.splice(0)) end();
  pressed.splice(0);
  chosen.splice(0);
}
