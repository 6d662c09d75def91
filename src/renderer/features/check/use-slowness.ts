import { useEffect, useState } from 'react';

/** Milliseconds after which one wants to know that something is going on. */
const SOON = 500;

/** Whether something has gone on for longer than a moment. */
export function useSlowness(isGoingOn: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return undefined;
    const timer = setTimeout(() => setSlow(true), SOON);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isGoingOn]);
  return isSlow;
}
