import { expect, onTestFinished, test } from 'vitest';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { builtWorker } from '../testing/built-worker';
import { readMarkdownInWorkers, type MarkdownReading } from './read-in-workers';
import { timeLimit } from './time-limit';

const WORKER = builtWorker(import.meta.dirname, 'markdown-worker-test');

function open(limitOf?: (characters: number) => number): MarkdownReading {
  const reading = readMarkdownInWorkers(WORKER, undefined, limitOf);
  onTestFinished(() => reading.close());
  return reading;
}

const TEXT = '---\ntitle: A\n---\n\n# A\n\n- *one*\n- [[Two]]\n\n| a |\n|---|\n| b |\n';

test('a worker reads as the calling thread does', async () => {
  const reading = open();
  const texts = Array.from({ length: 20 }, (_, index) => `${TEXT}\nText ${index}\n`);
  const read = await Promise.all(texts.map((text) => reading.read(text)));
  expect(read).toEqual(texts.map(readEntryMarkdown));
});

test('a text that takes too long is given up, and others are read after it', async () => {
  const slow = `# Slow\n\n${'- a\n\n  > b *c* `d` [e](f)\n\n'.repeat(20_000)}`;
  const reading = open((characters) => (characters > 10_000 ? 50 : 60_000));
  const results = await Promise.allSettled(
    [slow, 'a', slow, 'b', slow, 'c', 'd'].map(reading.read),
  );
  expect(results.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(results[0]).toMatchObject({
    reason: { code: 'bad-input', message: expect.stringContaining('took longer than 1 seconds') },
  });
});

test('closing ends what is being read and refuses what comes later', async () => {
  const reading = open();
  const running = Promise.allSettled([TEXT, TEXT, TEXT, TEXT, TEXT, TEXT].map(reading.read));
  await reading.close();
  expect((await running).map(({ status }) => status)).toContain('rejected');
  await expect(reading.read(TEXT)).rejects.toMatchObject({ code: 'closed' });
});

test('longer texts may take longer', () => {
  expect(timeLimit(0)).toBe(10_000);
  expect(timeLimit(5_000_000)).toBe(35_000);
});
