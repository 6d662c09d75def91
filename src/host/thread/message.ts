import type { Events } from '#contract/api';
import type { Reply } from '#contract/connect';

/** What the thread is asked: a call of the contract, or to write everything out. */
export type Asked =
  | { readonly noun: string; readonly verb: string; readonly argument: unknown }
  | { readonly close: true };

export interface ThreadCall {
  readonly number: number;
  readonly asked: Asked;
}

/** One of the app's events with what it tells. */
export type ThreadEvent = {
  readonly [E in keyof Events]: { readonly event: E; readonly payload: Events[E] };
}[keyof Events];

/** What the thread tells: the reply to the call with this number, or an event. */
export type ThreadMessage = { readonly number: number; readonly reply: Reply } | ThreadEvent;

/** What is told of beyond the thread. */
export const APP_EVENTS = [
  'libraryChanged',
  'entryMerged',
  'assetsArrived',
  'settingsChanged',
  'previewChanged',
  'progressed',
] as const satisfies readonly (keyof Events)[];
