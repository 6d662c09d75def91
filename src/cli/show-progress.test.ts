import { expect, test } from 'vitest';
import { showProgress } from './show-progress';

const TASK = 'Rebuilding the list of entries';

/** A terminal of which the last line is read as a person sees it. */
function makeTerminal(isTTY: boolean) {
  let written = '';
  const write = (text: string) => void (written += text);
  const line = () => (written.split('\r').at(-1) ?? '').replace('\u001b[K', '');
  return { terminal: { isTTY, write }, line, written: () => written };
}

test('a terminal shows one line that is replaced and wiped out', () => {
  const { terminal, line, written } = makeTerminal(true);
  const progress = showProgress(terminal);
  progress.show({ task: TASK, done: 200, total: 100_000 });
  progress.show({ task: TASK, done: 12_300, total: 100_000 });
  expect(line()).toBe('Rebuilding the list of entries … 12,300 of 100,000');
  progress.show({ task: TASK, done: 0, total: 0 });
  expect(line()).toBe('');
  progress.show({ task: 'Indexing', done: 400, total: 1000 });
  expect(line()).toBe('Getting ready to search … 400 of 1,000');
  progress.end();
  expect(line()).toBe('');
  expect(written()).not.toContain('\n');
});

test('a pipe gets nothing of it', () => {
  const { terminal, written } = makeTerminal(false);
  showProgress(terminal).show({ task: TASK, done: 200, total: 400 });
  expect(written()).toBe('');
});
