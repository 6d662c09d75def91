import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

let now = new Date();
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

function moveOn(): void {
  now = new Date();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(moveOn, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function readNow(): Date {
  // A window that showed no date for a while starts from the present again.
  if (Date.now() - now.getTime() > MINUTE) now = new Date();
  return now;
}

/** The present, which moves on once a minute, everywhere at the same time. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, readNow);
}
