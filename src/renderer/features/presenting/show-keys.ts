import type { ShowAction } from '#core/talk/presenting/show';

/** What a key of the presenter's does in its own window alone. */
export type ViewAction =
  | 'end'
  | 'fullScreen'
  | 'ask'
  | 'help'
  | 'list'
  | 'larger'
  | 'smaller'
  | 'notesUp'
  | 'notesDown';

/** A key as the browser tells it. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

const KEYS = new Map<string, ShowAction | ViewAction>(
  Object.entries<ShowAction | ViewAction>({
    ArrowRight: { do: 'next' },
    PageDown: { do: 'next' },
    ' ': { do: 'next' },
    n: { do: 'next' },
    ArrowLeft: { do: 'back' },
    PageUp: { do: 'back' },
    Backspace: { do: 'back' },
    Home: { do: 'first' },
    End: { do: 'last' },
    b: { do: 'blank', as: 'black' },
    '.': { do: 'blank', as: 'black' },
    w: { do: 'blank', as: 'white' },
    ',': { do: 'blank', as: 'white' },
    p: { do: 'togglePointer' },
    s: { do: 'toggleClock' },
    d: { do: 'toggleLook' },
    Enter: { do: 'jump' },
    f: 'fullScreen',
    q: 'ask',
    l: 'list',
    '?': 'help',
    '+': 'larger',
    '=': 'larger',
    '-': 'smaller',
    ArrowUp: 'notesUp',
    ArrowDown: 'notesDown',
    Escape: 'end',
  }),
);

/** What a key does while a talk is given, also one of a remote control; null for nothing. */
export function actionOf(pressed: Pressed): ShowAction | ViewAction | null {
  const { key, shiftKey, isComposing } = pressed;
  if (isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (/^\d$/.test(key)) return { do: 'type', digit: key };
  if (key === ' ' && shiftKey) return { do: 'back' };
  return KEYS.get(key) ?? KEYS.get(key.toLowerCase()) ?? null;
}

/** The keys as people are told of them. */
export const KEYS_TOLD: readonly (readonly [keys: string, what: string])[] = [
  ['→  Space  Page Down', 'Next slide'],
  ['←  Backspace  Page Up', 'Slide before'],
  ['Home  End', 'First, last slide'],
  ['12 Enter', 'Go to slide 12'],
  ['L', 'List of slides'],
  ['B  .', 'Black for the audience, and back'],
  ['W  ,', 'White for the audience, and back'],
  ['P', 'Pointer: move the mouse over the slide'],
  ['S', 'Start or pause the clock'],
  ['Q', 'Write a question down'],
  ['F', 'Full screen for the audience’s window'],
  ['D', 'Dark or light slides'],
  ['+  −', 'Larger, smaller notes'],
  ['↑  ↓', 'Scroll the notes'],
  ['?', 'These keys'],
  ['Escape', 'End'],
];
