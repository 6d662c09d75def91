import type { Events } from '#contract/calls/api';
import type { Reply } from '#contract/calls/connect';
import type { Noted } from '#contract/faults/log';
import type { Drawn, DrawOrder } from '#contract/desktop/drawing';
import type { AppOptions } from '../open-app';

/** What the thread starts with: a function can't be handed over. */
export type ThreadOptions = Omit<AppOptions, 'draw' | 'log'> & { readonly draws: boolean };

/** What the thread is asked: a call of the contract, or to write everything out. */
export type Asked =
  | { readonly noun: string; readonly verb: string; readonly argument: unknown }
  | { readonly close: true };

export interface ThreadCall {
  readonly number: number;
  readonly asked: Asked;
}

/** What the thread needs drawn. */
export interface ThreadOrder {
  readonly drawing: number;
  readonly order: DrawOrder;
}

/** What the thread had drawn, by the number of its order. */
export interface ThreadDrawing {
  readonly drawing: number;
  readonly drawn: Drawn;
}

/** One of the app's events with what it tells. */
export type ThreadEvent = {
  readonly [E in keyof Events]: { readonly event: E; readonly payload: Events[E] };
}[keyof Events];

/** What the thread tells: the reply to the call with this number, an event, or what it needs drawn or noted. */
export type ThreadMessage =
  | { readonly number: number; readonly reply: Reply }
  | { readonly noted: Noted }
  | ThreadOrder
  | ThreadEvent;

/** What is told of beyond the thread. */
export const APP_EVENTS = [
  'libraryChanged',
  'entryMerged',
  'assetsArrived',
  'settingsChanged',
  'previewChanged',
  'progressed',
] as const satisfies readonly (keyof Events)[];
