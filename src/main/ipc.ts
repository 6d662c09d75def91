import {
  ipcMain,
  session,
  type BrowserWindow,
  type IpcMainInvokeEvent,
  type WebContents,
} from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, type WindowEvents } from '#contract/calls/bridge';
import { toReply, type Call, type Reply } from '#contract/calls/connect';
import { APP_ORIGIN } from './address';

/** Answers the calls of our own windows. @param call parses what it is given */
export function answerCalls(call: Call): void {
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, noun: unknown, verb: unknown, argument: unknown): Promise<Reply> => {
      if (!isOurs(event) || !mayCall(event.sender, `${String(noun)}.${String(verb)}`)) {
        return toReply(new Error('This page may not call Outloud.'));
      }
      return call(String(noun), String(verb), argument);
    },
  );
}

/** Pages that may call a few things only. */
const limits = new WeakMap<WebContents, ReadonlySet<string>>();

/** Lets a page call nothing but these, each as `noun.verb`. */
export function limitCalls(contents: WebContents, allowed: ReadonlySet<string>): void {
  limits.set(contents, allowed);
}

function mayCall(contents: WebContents, name: string): boolean {
  return limits.get(contents)?.has(name) ?? true;
}

/** Tells a window what happened. */
export function tell<E extends keyof WindowEvents>(
  window: BrowserWindow | null,
  event: E,
  payload: WindowEvents[E],
): void {
  if (window === null || window.isDestroyed() || window.webContents.isCrashed()) return;
  window.webContents.send(EVENT_CHANNEL, event, payload);
}

/** Only the top frame of a page of ours may call, in the session where nobody else serves ours. */
function isOurs({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    sender.session === session.defaultSession &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === APP_ORIGIN
  );
}
