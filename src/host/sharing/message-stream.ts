import type { Socket } from 'node:net';
import { describeProblem } from '#core/problem';

/** Bytes before each message that tell its length. */
const HEAD = 4;

/** Bytes of the longest message: the largest asset as base64, and room beside it. */
const LONGEST = 256 * 1024 * 1024;

/** Sends one message as its length and its JSON. One that is too long ends the talk. */
export function sendMessage(socket: Socket, message: unknown): void {
  const body = Buffer.from(JSON.stringify(message));
  if (body.byteLength > LONGEST) {
    socket.destroy(new Error('This is more than can be sent at once.'));
    return;
  }
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(body.byteLength);
  socket.write(head);
  socket.write(body);
}

/**
 * Hears the messages of a socket, each as the value of its JSON. What can't be read ends the talk.
 *
 * @param hear what it throws ends the talk, too
 */
export function hearMessages(socket: Socket, hear: (message: unknown) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  const take = (length: number): Buffer => {
    const all = Buffer.concat(chunks);
    chunks = [all.subarray(length)];
    size -= length;
    return all.subarray(0, length);
  };
  let awaited: number | null = null;
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.byteLength;
    try {
      while (size >= (awaited ?? HEAD)) {
        if (awaited === null) {
          awaited = take(HEAD).readUInt32BE();
          if (awaited > LONGEST) throw new Error('The message is too long.');
        } else {
          const body = take(awaited);
          awaited = null;
          hear(JSON.parse(body.toString('utf8')));
        }
      }
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(describeProblem(error)));
    }
  });
}
