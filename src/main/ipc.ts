import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { Api } from '#contract/api';
import { ARGUMENTS, DESKTOP_ARGUMENTS } from '#contract/arguments';
import { CALL_CHANNEL, EVENT_CHANNEL, type WindowEvents } from '#contract/bridge';
import { toReply, type Reply } from '#contract/connect';
import type { DesktopApi } from '#contract/desktop';
import { Problem } from '#core/problem';
import { APP_ORIGIN } from './address';

type Verbs<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;
type Answer = (argument: unknown) => Promise<unknown>;

const SCHEMAS: Verbs<z.ZodType> = { ...ARGUMENTS, ...DESKTOP_ARGUMENTS };

/** Answers the calls of our own windows; nothing unparsed reaches the app. */
export function answerCalls(api: Api & DesktopApi): void {
  // Each answer gets what its own schema has parsed, so the argument's type can be forgotten here.
  const answers = api as unknown as Verbs<Answer>;
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, noun: unknown, verb: unknown, argument: unknown): Promise<Reply> => {
      try {
        if (!isOurs(event)) throw new Error('This page may not call Outloud.');
        const schema = pick(SCHEMAS, noun, verb);
        const answer = pick(answers, noun, verb);
        return {
          ok: true,
          value: await answer(parse(schema, argument, `${String(noun)}.${String(verb)}`)),
        };
      } catch (error) {
        return toReply(error);
      }
    },
  );
}

/** Tells a window what happened. */
export function tell<E extends keyof WindowEvents>(
  window: BrowserWindow | null,
  event: E,
  payload: WindowEvents[E],
): void {
  if (window === null || window.isDestroyed()) return;
  window.webContents.send(EVENT_CHANNEL, event, payload);
}

/** Only the top frame of a page of ours may call. */
function isOurs({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}

function pick<T>(table: Verbs<T>, noun: unknown, verb: unknown): T {
  if (typeof noun === 'string' && typeof verb === 'string' && Object.hasOwn(table, noun)) {
    const verbs = table[noun];
    if (verbs !== undefined && Object.hasOwn(verbs, verb)) {
      const found = verbs[verb];
      if (found !== undefined) return found;
    }
  }
  throw new Error(`There is no call ${String(noun)}.${String(verb)}.`);
}

function parse(schema: z.ZodType, argument: unknown, call: string): unknown {
  const parsed = schema.safeParse(argument);
  if (parsed.success) return parsed.data;
  throw new Problem('bad-input', `${call} was refused: ${z.prettifyError(parsed.error)}`);
}
