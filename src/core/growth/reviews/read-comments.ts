import type { LocalTime } from '#core/note/local-time';
import { readExport } from './read-export';
import { readThread } from './read-thread';
import type { ReadComments } from './review-comment';

/** Reads an export or a pasted thread, whichever it is. @throws Error that says what is wrong */
export function readComments(text: string, now: LocalTime): ReadComments {
  const begin = /[^\s\uFEFF]/.exec(text)?.[0];
  if (begin === undefined) throw new Error('It is empty.');
  return begin === '[' || begin === '{' ? readExport(text) : readThread(text, now);
}
