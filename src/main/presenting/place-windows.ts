import { chooseDisplays, placeBeside, type Area, type KnownDisplay } from './choose-displays';

/** A display with the part of it that no bar of the system takes. */
export interface PlacedDisplay extends KnownDisplay {
  readonly workArea: Area;
}

/** The display that the audience's window was put on to fill it, as it was then. */
export type Filled = Pick<KnownDisplay, 'id' | 'bounds'>;

/** Where windows go; null for one that stays where it is. */
export interface Moves {
  readonly presenter: Area | null;
  readonly audience: { readonly fills: Filled } | { readonly beside: Area } | null;
}

/**
 * Where both windows belong once displays are others: one is plugged in or out, or has another
 * size. A window that was moved by hand stays, unless nobody would see it there.
 * @param home the display that Outloud's window is on
 * @param filled what the audience's window fills, null for nothing
 * @param presenter where the presenter's window is
 */
export function placeWindows(
  displays: readonly [PlacedDisplay, ...PlacedDisplay[]],
  home: number,
  filled: Filled | null,
  presenter: Area,
): Moves {
  const { presenter: own, audience: other } = chooseDisplays(displays, home);
  const under = displays.find(({ bounds }) => isMiddleIn(presenter, bounds));
  const isInTheWay = other !== null && under?.id === other.id;
  return {
    presenter: under === undefined || isInTheWay ? own.workArea : null,
    audience:
      other === null
        ? filled && { beside: placeBeside(own.workArea) }
        : isSame(other, filled)
          ? null
          : { fills: other },
  };
}

function isSame({ id, bounds }: Filled, filled: Filled | null): boolean {
  if (filled?.id !== id) return false;
  const { x, y, width, height } = filled.bounds;
  return bounds.x === x && bounds.y === y && bounds.width === width && bounds.height === height;
}

function isMiddleIn({ x, y, width, height }: Area, area: Area): boolean {
  const across = x + width / 2 - area.x;
  const down = y + height / 2 - area.y;
  return across >= 0 && across < area.width && down >= 0 && down < area.height;
}
