import { randomBytes, timingSafeEqual } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import type { App } from '#app/app';
import { answer } from '#contract/calls/answer';
import { ARGUMENTS } from '#contract/calls/arguments';
import { effectOf } from '#contract/calls/effects';
import { keyPath, makeDoorFolder, socketPath } from './door-folder';
import { hearMessages, sendMessage } from './message-stream';
import { guestMessage, putBytes, type HostMessage } from './message';

/** A guest says who it is within this many milliseconds. */
const PATIENCE = 5_000;

/** Where other programs of this user on this machine ask to work in the open library. */
export interface Door {
  /** The folder that a lock names for others to find the door. */
  readonly folder: string;
  close(): Promise<void>;
}

/** What a guest may ask: everything but to put another library into the window. */
const GUEST_ARGUMENTS = Object.fromEntries(
  Object.entries(ARGUMENTS).map(([noun, verbs]) => [
    noun,
    Object.fromEntries(
      Object.entries(verbs).filter(([verb]) => effectOf(noun, verb) !== 'switches'),
    ),
  ]),
);

/**
 * Opens the door of an app.
 *
 * @returns null where there is no place for a socket: others then wait for their turn
 */
export async function openDoor(app: Pick<App, 'api' | 'welcome'>): Promise<Door | null> {
  const folder = await makeDoorFolder();
  if (folder === null) return null;
  const leave = () => rm(folder, { recursive: true, force: true }).catch(() => undefined);
  try {
    const key = randomBytes(32).toString('hex');
    await writeFile(keyPath(folder), key, { flag: 'wx', mode: 0o600 });
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      receive(app, key, socket);
    });
    await listen(server, socketPath(folder));
    // A window alone keeps the program running.
    server.unref();
    return {
      folder,
      close: async () => {
        server.close();
        for (const socket of sockets) socket.end();
        await leave();
      },
    };
  } catch {
    await leave();
    return null;
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      server.on('error', () => undefined);
      resolve();
    });
  });
}

/** Talks with one guest. */
function receive(app: Pick<App, 'api' | 'welcome'>, key: string, socket: Socket): void {
  let ask: ((message: unknown) => Promise<void>) | null = null;
  const timer = setTimeout(() => socket.destroy(), PATIENCE);
  const send = (message: HostMessage) => {
    if (socket.writable) sendMessage(socket, message);
  };
  socket.on('error', () => undefined);
  socket.on('close', () => clearTimeout(timer));
  hearMessages(socket, (message) => {
    if (ask !== null) {
      void ask(message);
      return;
    }
    const hello = guestMessage.parse(message);
    if (!('key' in hello) || !isSame(hello.key, key)) throw new Error('This is no guest.');
    clearTimeout(timer);
    const ready = enter(app, hello.library, socket, send);
    ask = async (next) => (await ready)?.(next);
  });
}

function isSame(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

/** @returns what answers the guest's calls, or null when its library is not the open one */
async function enter(
  app: Pick<App, 'api' | 'welcome'>,
  library: string,
  socket: Socket,
  send: (message: HostMessage) => void,
): Promise<((message: unknown) => Promise<void>) | null> {
  const current = await app.api.library.current();
  if (current?.folder !== library) {
    send({ welcome: false });
    socket.end();
    return null;
  }
  const guest = app.welcome();
  const call = answer(guest.api, GUEST_ARGUMENTS);
  guest.on('progressed', send);
  // A command that was interrupted takes back what it had begun.
  socket.on('close', () => void guest.leave());
  send({ welcome: true });
  return async (message) => {
    const asked = guestMessage.safeParse(message);
    if (!asked.success || !('call' in asked.data)) {
      socket.destroy();
      return;
    }
    const { call: number, noun, verb, argument, bytes } = asked.data;
    send({ answer: number, ...(await call(noun, verb, putBytes(argument, bytes))) });
  };
}
