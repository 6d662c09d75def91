import { useEffect, useMemo, useRef } from 'react';
import { forgetScreen, keepScreen } from './keep-screen';

/** Milliseconds that the list stays as it is before it is kept. */
const CALM = 2_000;

/** Keeps what the window shows now; null while that is not what a start shows. */
let keepNow: (() => void) | null = null;

/**
 * Keeps what the next start shows ahead.
 * @param isFirst whether the window shows what a start shows
 * @param rows all that is in the library; undefined while it is being read
 * @param order of the list, for which what was kept before is forgotten
 */
export function useKeptScreen(isFirst: boolean, rows: unknown, order: string): void {
  useForgottenWith(order);
  const shown = useMemo(() => ({ rows, order }), [rows, order]);
  useEffect(() => {
    if (!isFirst || shown.rows === undefined) return;
    const keep = (): void => {
      const root = document.getElementById('root');
      if (root !== null) keepScreen(root);
    };
    keepNow = keep;
    const timer = setTimeout(() => requestIdleCallback(keep), CALM);
    return () => {
      clearTimeout(timer);
      keepNow = null;
    };
  }, [isFirst, shown]);
}

/** Keeps it without waiting for calm, where the window shows what a start shows. */
export function keepFirst(): void {
  keepNow?.();
}

/**
 * Forgets what was kept once it shows what is not true any more: the next start would show it, and
 * then something else. What is found first is mostly what was kept.
 */
export function useForgottenWith(shown: unknown): void {
  const last = useRef(shown);
  useEffect(() => {
    if (last.current !== undefined && last.current !== shown) forgetScreen();
    last.current = shown;
  }, [shown]);
}
