import type { Events } from '#contract/calls/api';

export type Listener<E extends keyof Events> = (event: Events[E]) => void;

/** Tells whoever listens what has happened. */
export interface Announcer {
  announce<E extends keyof Events>(name: E, event: Events[E]): void;
  /** @returns a function that ends the listening */
  on<E extends keyof Events>(name: E, listener: Listener<E>): () => void;
}

type Listeners = { [E in keyof Events]: Set<Listener<E>> };

export function createAnnouncer(): Announcer {
  const listeners: Listeners = {
    libraryChanged: new Set(),
    entryMerged: new Set(),
    assetsArrived: new Set(),
    settingsChanged: new Set(),
    previewChanged: new Set(),
    progressed: new Set(),
  };
  return {
    announce: (name, event) => {
      for (const listener of listeners[name]) listener(event);
    },
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
  };
}
