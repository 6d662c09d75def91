import type { SlideLook } from '../deck';

/** A place on a page: parts of its width and height, from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What hides a page from the audience. */
export type Blank = 'black' | 'white';

/** A talk while it is given. Moments are milliseconds of one clock. */
export interface Show {
  /** How many pages there are. */
  readonly pages: number;
  /** The page that is shown, counted from 0. */
  readonly page: number;
  readonly blank: Blank | null;
  readonly isPointing: boolean;
  /** Where the pointer is; null while it is not over the page. */
  readonly point: Point | null;
  /** The number of a page as far as it is typed. */
  readonly typed: string;
  readonly look: SlideLook;
  /** When the clock was started first; null before. */
  readonly started: number | null;
  /** From when the shown page's time still has to be counted; null while the clock stands. */
  readonly since: number | null;
  /** For how long each page was shown so far, in milliseconds. */
  readonly spent: readonly number[];
}

/** What a speaker does. */
export type ShowAction =
  | { readonly do: 'next' | 'back' | 'first' | 'last' }
  /** @property page counted from 0 */
  | { readonly do: 'goTo'; readonly page: number }
  | { readonly do: 'type'; readonly digit: string }
  /** Goes to the page that was typed, or forgets what was typed. */
  | { readonly do: 'jump' | 'forget' }
  /** Hides the page, or shows it again. */
  | { readonly do: 'blank'; readonly as: Blank }
  | { readonly do: 'togglePointer' | 'toggleClock' | 'toggleLook' }
  | { readonly do: 'point'; readonly at: Point | null };

/** More digits than any talk has pages for. */
const MOST_DIGITS = 4;

/** @param pages how many there are, at least one */
export function beginShow(pages: number, look: SlideLook): Show {
  return {
    pages,
    page: 0,
    blank: null,
    isPointing: false,
    point: null,
    typed: '',
    look,
    started: null,
    since: null,
    spent: Array.from({ length: pages }, () => 0),
  };
}

/** The show after what the speaker did at a moment. */
export function reduceShow(show: Show, action: ShowAction, now: number): Show {
  switch (action.do) {
    case 'next':
      return move(show, show.page + 1, now);
    case 'back':
      return move(show, show.page - 1, now);
    case 'first':
      return move(show, 0, now);
    case 'last':
      return move(show, show.pages - 1, now);
    case 'goTo':
      return move(show, action.page, now);
    case 'type':
      return { ...show, typed: `${show.typed}${action.digit}`.slice(-MOST_DIGITS) };
    case 'jump':
      return show.typed === '' ? show : move(show, Number(show.typed) - 1, now);
    case 'forget':
      return { ...show, typed: '' };
    case 'blank':
      return { ...show, blank: show.blank === action.as ? null : action.as };
    case 'togglePointer':
      return { ...show, isPointing: !show.isPointing, point: null };
    case 'point':
      return show.isPointing ? { ...show, point: action.at && within(action.at) } : show;
    case 'toggleLook':
      return { ...show, look: show.look === 'dark' ? 'light' : 'dark' };
    case 'toggleClock':
      return show.since === null
        ? { ...show, started: show.started ?? now, since: now }
        : { ...count(show, now), since: null };
  }
}

/** For how long the talk was given by then, without pauses, in milliseconds. */
export function elapsedTime(show: Show, now: number): number {
  return count(show, now).spent.reduce((sum, one) => sum + one, 0);
}

/** For how long each page was shown by then, in milliseconds. */
export function timeByPage(show: Show, now: number): readonly number[] {
  return count(show, now).spent;
}

/** A move lifts what hides the page, and the first one starts the clock. */
function move(show: Show, to: number, now: number): Show {
  const page = Math.min(Math.max(to, 0), show.pages - 1);
  const lifted = { ...show, blank: null, point: null, typed: '' };
  if (page === show.page) return lifted;
  if (show.started === null) return { ...lifted, page, started: now, since: now };
  return { ...count(lifted, now), page };
}

/** Adds what the clock counted since the last time to the page that is shown. */
function count(show: Show, now: number): Show {
  if (show.since === null) return show;
  // A clock that is set back takes nothing away.
  const passed = Math.max(0, now - show.since);
  const spent = show.spent.map((one, page) => (page === show.page ? one + passed : one));
  return { ...show, spent, since: now };
}

function within({ x, y }: Point): Point {
  const bound = (part: number): number => Math.min(Math.max(part, 0), 1);
  return { x: bound(x), y: bound(y) };
}
