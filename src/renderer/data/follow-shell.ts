import { useSyncExternalStore } from 'react';

/**
 * Something that the shell keeps, as it is now: it outlives every library, so it is not among what
 * is read anew with each.
 *
 * @param initial what is taken for true until the shell has answered
 * @param begin asks for it and listens to it, giving what it hears to `tell`
 */
export function followShell<T>(initial: T, begin: (tell: (value: T) => void) => void): () => T {
  let value = initial;
  let hasBegun = false;
  const listeners = new Set<() => void>();

  function tell(next: T): void {
    value = next;
    for (const listener of listeners) listener();
  }
  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (!hasBegun) {
      hasBegun = true;
      begin(tell);
    }
    return () => void listeners.delete(listener);
  }
  return () => useSyncExternalStore(subscribe, () => value);
}
