import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';
import { isScreenKept } from './keep-screen';
import { keepFirst } from './use-kept-screen';

/** Milliseconds that a window which closes waits at most for what the next start shows ahead. */
const LIMIT = 400;

/** Milliseconds in which a list that was asked for is drawn. */
const DRAWN = 40;

let showFirst: (() => void) | null = null;

/** Makes known how the window comes to show what a start shows. */
export function useFirstShown(show: () => void): void {
  const latest = useEffectEvent(show);
  useEffect(() => {
    showFirst = () => latest();
    return () => {
      showFirst = null;
    };
  }, []);
}

/**
 * Keeps what the next start shows ahead before the window closes, where it is not kept or is not
 * true any more, as after work in another section.
 * @param readAnew reads what was changed last
 */
export async function keepForStart(readAnew: () => Promise<void>): Promise<void> {
  // A window that is out of sight draws nothing.
  if (showFirst === null || document.hidden) return;
  const late = Symbol('late');
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT, late));
  const isLate = (await Promise.race([readAnew().catch(() => late), limit])) === late;
  if (isLate || isScreenKept()) return;
  flushSync(showFirst);
  await new Promise((resolve) => setTimeout(resolve, DRAWN));
  keepFirst();
}
