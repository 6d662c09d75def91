/** A screen, or a part of the one desk that all screens make. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is known of a display. */
export interface KnownDisplay {
  readonly id: number;
  /** Whether it is built into the computer. */
  readonly internal: boolean;
  readonly bounds: Area;
}

/** Which display is whose. */
export interface ChosenDisplays<Display> {
  readonly presenter: Display;
  /** Null where there is but one. */
  readonly audience: Display | null;
}

/**
 * Chooses the displays of the two windows. A laptop's own is the presenter's, since it stands in
 * front of whoever speaks; else the presenter stays where Outloud's window is, and the audience
 * gets the largest of the others.
 * @param home the display that Outloud's window is on
 */
export function chooseDisplays<Display extends KnownDisplay>(
  displays: readonly [Display, ...Display[]],
  home: number,
): ChosenDisplays<Display> {
  const own = displays.filter(({ internal }) => internal);
  const [internal] = own.length === 1 ? own : [];
  const presenter = internal ?? displays.find(({ id }) => id === home) ?? displays[0];
  const others = displays.filter(({ id }) => id !== presenter.id);
  const [audience = null] = others.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  return { presenter, audience };
}

/**
 * Where the audience's window stands on the presenter's display until it is moved: over the
 * presenter's own picture of the same slide, which leaves the notes, the clock and the buttons.
 */
export function placeBeside({ x, y, width, height }: Area): Area {
  const wide = Math.round(Math.min(width * 0.5, 960));
  const high = Math.round(Math.min(wide * (9 / 16) + TITLE_BAR, height));
  return { x: x + EDGE, y: y + Math.min(HEAD, height - high), width: wide, height: high };
}

/** The left edge of the presenter's picture, and what is above it with the frame, in pixels. */
const EDGE = 16;
const HEAD = 110;

/** Room for a window's frame, in pixels. */
const TITLE_BAR = 30;

function sizeOf({ bounds: { width, height } }: KnownDisplay): number {
  return width * height;
}
