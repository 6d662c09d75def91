import { useEffect, useState } from 'react';
import type { LinkCandidate } from '#contract/links/linking';
import { isWebAddress } from './behaviour/web-address';

const NONE: readonly LinkCandidate[] = [];

/** The entries whose titles hold what is typed; none for a web address. */
export function useEntryTitles(
  typed: string,
  complete: (text: string) => Promise<readonly LinkCandidate[]>,
): readonly LinkCandidate[] {
  const [found, setFound] = useState(NONE);
  const text = typed.trim();

  useEffect(() => {
    let isWanted = true;
    const asked = text === '' || isWebAddress(text) ? Promise.resolve(NONE) : complete(text);
    asked
      .catch(() => NONE)
      .then((entries) => {
        if (isWanted) setFound(entries);
      })
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [text, complete]);

  return found;
}
