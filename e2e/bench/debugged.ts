import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The DevTools protocol of a program that was started with it on two pipes. */
export interface Debugged {
  readonly program: ChildProcess;
  /** Sends a command to the browser, or to the page of a session. */
  send<T>(method: string, params?: object, session?: string): Promise<T>;
  /** The session of the first page, as soon as there is one. */
  readonly firstPage: Promise<string>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: { readonly type: string } };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Starts a program of Chromium's kind, to be asked from outside: fuses leave this way open. */
export function startDebugged(
  executable: string,
  switches: readonly string[],
  env: NodeJS.ProcessEnv,
): Debugged {
  const program = spawn(executable, [...switches, '--remote-debugging-pipe'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const orders = program.stdio[3] as Writable;
  const answers = program.stdio[4] as Readable;
  const waiting = new Map<number, (message: Message) => void>();
  let count = 0;

  const send = <T>(method: string, params: object = {}, sessionId?: string): Promise<T> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, ({ result, error }) =>
        error === undefined ? resolve(result as T) : reject(new Error(error.message)),
      );
      orders.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });

  // A program that was ended reads no more.
  orders.on('error', () => {});
  const firstPage = new Promise<string>((resolve, reject) => {
    program.once('exit', () => reject(new Error(`${executable} ended at once.`)));
    let text = '';
    answers.setEncoding('utf8').on('data', (part: string) => {
      const messages = (text + part).split('\0');
      text = messages.pop() ?? '';
      for (const one of messages) {
        const message = JSON.parse(one) as Message;
        if (message.id !== undefined) waiting.get(message.id)?.(message);
        const { method, params } = message;
        if (method === 'Target.attachedToTarget' && params?.targetInfo.type === 'page')
          resolve(params.sessionId);
      }
    });
  });
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  void send('Target.setAutoAttach', attach);
  return { program, send, firstPage };
}
