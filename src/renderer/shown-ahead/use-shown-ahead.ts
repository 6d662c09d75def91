import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import type { EntryRow } from '#core/library/entry';
import type { Desk } from '../use-desk';
import { forgetEarlyCommands } from './early-commands';
import { endShownAhead, handOver } from './hand-over';
import { forgetScreen, keepScreen } from './keep-screen';

/** Milliseconds that the list stays as it is before it is kept. */
const CALM = 2_000;

/** Takes over from what was shown ahead of the window, and keeps what the next start shows. */
export function useShownAhead(
  { section, search, filtering, setSearch }: Desk,
  searchField: RefObject<HTMLInputElement | null>,
  rows: readonly EntryRow[] | undefined,
): void {
  const takeOver = useEffectEvent(() => handOver(searchField.current, setSearch));
  useLayoutEffect(() => takeOver(), []);
  // A start lists everything.
  const isFirst = section.at === 'all' && search === '' && !filtering;
  useEffect(() => {
    if (!isFirst || rows === undefined) return;
    const keep = (): void => {
      const root = document.getElementById('root');
      if (root !== null) keepScreen(root);
    };
    const timer = setTimeout(() => requestIdleCallback(keep), CALM);
    return () => clearTimeout(timer);
  }, [isFirst, rows]);
  // Another library is opened, or none.
  useEffect(() => forgetScreen, []);
}

/** Takes away what was shown ahead where no library is open after all. */
export function useNothingAhead(isWelcome: boolean): void {
  useLayoutEffect(() => {
    if (!isWelcome) return;
    endShownAhead();
    forgetEarlyCommands();
  }, [isWelcome]);
}
