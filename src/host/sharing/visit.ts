import { readFile, realpath } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import type { Api, Events } from '#contract/calls/api';
import { connect, type Reply } from '#contract/calls/connect';
import { METHODS } from '#contract/calls/methods';
import { Problem, type ProblemCode } from '#core/problem';
import { findHolder } from '../storage/lock';
import { isOwnDoor, keyPath, socketPath } from './door-folder';
import { hearMessages, sendMessage } from './message-stream';
import { hostMessage, PROTOCOL, takeBytes, type HostMessage } from './message';

/** The program that holds the library answers within this many milliseconds. */
const PATIENCE = 5_000;

/** A library that another program holds and lets this one work in. */
export interface Visit {
  readonly api: Api;
  /** Tells how far this program's own long tasks are. */
  onProgress(listener: (progress: Events['progressed']) => void): void;
  close(): Promise<void>;
}

/**
 * Asks the program that holds a library, where one does, to work in it.
 *
 * @returns null when nobody holds it, or whoever does lets nobody in
 */
export async function visitHolder(folder: string): Promise<Visit | null> {
  const library = await realpath(folder).catch(() => null);
  if (library === null) return null;
  const door = (await findHolder(library))?.door;
  if (door?.protocol !== PROTOCOL || !(await isOwnDoor(door.folder))) return null;
  try {
    const key = await readFile(keyPath(door.folder), 'utf8');
    return await knock(socketPath(door.folder), key, library);
  } catch {
    return null;
  }
}

type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (why: Error) => void };

/** @returns null when the library is not open there, or nobody answers */
function knock(path: string, key: string, library: string): Promise<Visit | null> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    const waiting = new Map<number, Waiting>();
    const listeners = new Set<(progress: Events['progressed']) => void>();
    const timer = setTimeout(() => socket.destroy(), PATIENCE);
    socket.on('connect', () => sendMessage(socket, { key, library }));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(null);
      for (const { reject } of waiting.values()) reject(leftAlone(library));
      waiting.clear();
    });
    hearMessages(socket, (message) => {
      const heard = hostMessage.parse(message);
      if ('welcome' in heard) {
        clearTimeout(timer);
        resolve(heard.welcome ? toVisit(socket, library, waiting, listeners) : null);
        if (!heard.welcome) socket.destroy();
      } else if ('task' in heard) {
        for (const listener of listeners) listener(heard);
      } else {
        waiting.get(heard.answer)?.resolve(toReply(heard));
        waiting.delete(heard.answer);
      }
    });
  });
}

function toVisit(
  socket: Socket,
  library: string,
  waiting: Map<number, Waiting>,
  listeners: Set<(progress: Events['progressed']) => void>,
): Visit {
  let calls = 0;
  return {
    api: connect<Api>(METHODS, (noun, verb, argument) => {
      if (!socket.writable) return Promise.reject(leftAlone(library));
      return new Promise((resolve, reject) => {
        const { plain, bytes } = takeBytes(argument);
        calls += 1;
        waiting.set(calls, { resolve, reject });
        sendMessage(socket, { call: calls, noun, verb, argument: plain, bytes });
      });
    }),
    onProgress: (listener) => void listeners.add(listener),
    close: () =>
      new Promise((done) => {
        socket.end(() => {
          socket.destroy();
          done();
        });
      }),
  };
}

function toReply(heard: Extract<HostMessage, { answer: number }>): Reply {
  if (heard.ok) return { ok: true, value: heard.value };
  const { code, message } = heard.problem;
  // Both ends are of one Outloud; a code that this one doesn't know is only handed on.
  return { ok: false, problem: { code: code as ProblemCode | null, message } };
}

function leftAlone(library: string): Problem {
  return new Problem(
    'closed',
    `The Outloud that has the library ${library} open was closed before it answered. Run the command again, and look first whether it has done its work.`,
  );
}
