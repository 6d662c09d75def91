import { useEffect, useEffectEvent, useLayoutEffect, type RefObject } from 'react';
import type { EntryRow } from '#core/library/entry';
import type { Desk } from '../use-desk';
import { forgetEarlyCommands } from './early-commands';
import { endShownAhead, handOver } from './hand-over';
import { forgetScreen } from './keep-screen';
import { useForgottenWith } from './use-kept-screen';

/** Takes over from what was shown ahead of the window. @param rows all that is in the library */
export function useShownAhead(
  { setSearch }: Desk,
  searchField: RefObject<HTMLInputElement | null>,
  rows: readonly EntryRow[] | undefined,
): void {
  const takeOver = useEffectEvent(() => handOver(searchField.current, setSearch));
  useLayoutEffect(() => takeOver(), []);
  useForgottenWith(rows);
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
