import { parentPort } from 'node:worker_threads';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { describeProblem } from '#core/problem';
import type { ReadingAnswer } from './worker-message';

const port = parentPort;
if (port === null) throw new Error('This program is started by readMarkdownInWorkers.');

port.on('message', (markdown: string) => port.postMessage(answer(markdown)));

function answer(markdown: string): ReadingAnswer {
  try {
    return { text: readEntryMarkdown(markdown) };
  } catch (error) {
    return { error: describeProblem(error) };
  }
}
