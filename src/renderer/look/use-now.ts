import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let now = new Date();

function subscribe(listener: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date();
    listener();
  }, MINUTE);
  return () => clearInterval(timer);
}

/** The present, which moves on once a minute. */
function readNow(): Date {
  // A window that showed no date for a while starts from the present again.
  if (Date.now() - now.getTime() > MINUTE) now = new Date();
  return now;
}

export function useNow(): Date {
  return useSyncExternalStore(subscribe, readNow);
}
