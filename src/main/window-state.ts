/** Where a window stands, in pixels of the screen, and how its page is enlarged. */
export interface WindowState {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
  /** In Chromium's steps; 0 is as designed. */
  readonly zoom: number;
}

/** Chromium's smallest and largest step. */
const ZOOM = { least: -8, most: 9 };

/**
 * What is kept of a window; null where that is none. Without a schema: the first window waits for
 * this, and for nothing else of the settings but their theme.
 */
export function readWindowState(kept: unknown): WindowState | null {
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('x' in kept && 'y' in kept && 'width' in kept && 'height' in kept)) return null;
  const { x, y, width, height } = kept;
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < 1 || height < 1) return null;
  if (!('maximized' in kept) || typeof kept.maximized !== 'boolean') return null;
  const zoom = 'zoom' in kept ? readZoom(kept.zoom) : 0;
  return { x, y, width, height, maximized: kept.maximized, zoom };
}

function readZoom(zoom: unknown): number {
  return typeof zoom === 'number' && zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : 0;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
