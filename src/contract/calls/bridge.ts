import type { Reply } from './connect';
import type { Events } from './api';
import type { DesktopEvents } from '../desktop/desktop';

/** The one channel for calls and the one for events between a window and the shell. */
export const CALL_CHANNEL = 'outloud:call';
export const EVENT_CHANNEL = 'outloud:event';

/** Everything that a window can hear. */
export type WindowEvents = Events & DesktopEvents;

/** What the preload puts into the window as `outloud`. */
export interface Bridge {
  call(noun: string, verb: string, argument: unknown): Promise<Reply>;
  /** Where a file that was dropped lies; empty for one that is on no disk. */
  pathOf(file: unknown): string;
  /** @returns a function that ends the listening */
  on<E extends keyof WindowEvents>(
    event: E,
    listener: (payload: WindowEvents[E]) => void,
  ): () => void;
}
