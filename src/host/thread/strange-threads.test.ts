import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { backUpInWorker } from '../backup/back-up-in-worker';
import { makeTree } from '../import/testing/make-tree';
import { readMarkdownInWorkers } from '../markdown/read-in-workers';
import { openSearchInWorker } from '../search/open-search-in-worker';
import { openNewLibrary } from '../testing/open-library';
import { openAppInThread } from './open-app-in-thread';
import { openLazyThread } from './lazy-thread';

// What becomes of those who wait when a thread answers with a fault, breaks or ends.

/** A program for a thread, with its `port`. */
const program = (text: string): string =>
  join(
    makeTree({
      'worker.cjs': `const { parentPort: port, workerData } = require('node:worker_threads');\n${text}`,
    }),
    'worker.cjs',
  );

/** Answers each call by a number with what is given. */
const answering = (answer: string): string =>
  program(`port.on('message', ({ number }) => port.postMessage({ number, ...${answer} }));`);
const breaking = (): string =>
  program(`port.on('message', () => { throw new TypeError('broken'); });`);
const ending = (): string => program(`port.on('message', () => process.exit());`);

const SPARE = join('/', 'nowhere', 'search.db');

test('a thread that is asked seldom hands on faults, and rests when nobody asks', async () => {
  const faulty = openLazyThread(answering("{ error: 'No.' }"), { broken: 'It broke.' });
  await expect(faulty.ask(1)).rejects.toThrow('No.');
  await faulty.close();

  const resting = openLazyThread<number, number>(
    answering("{ value: require('node:worker_threads').threadId }"),
    { broken: 'It broke.', rest: 0 },
  );
  const first = await resting.ask(1);
  await vi.waitFor(async () => expect(await resting.ask(2)).not.toBe(first));
  await resting.close();

  const onBroken = vi.fn<(error: unknown) => void>();
  const broken = openLazyThread(breaking(), { broken: 'It broke.', onBroken });
  await expect(broken.ask(1)).rejects.toMatchObject({ code: 'closed', message: 'It broke.' });
  expect(onBroken).toHaveBeenCalledOnce();
  // It is started again.
  await expect(broken.ask(2)).rejects.toThrow('It broke.');
  await broken.close();
});

test('a search thread that broke is started again but for an index in its memory', async () => {
  const fault = await openSearchInWorker(SPARE, answering("{ error: 'No.', code: null }"));
  const failing = await fault.find('a', 1).catch((error: unknown) => error);
  expect(failing).toEqual(new Error('No.'));
  await fault.close().catch(() => undefined);

  const kept = await openSearchInWorker(SPARE, breaking());
  await expect(kept.find('a', 1)).rejects.toThrow('The search stopped. Search again.');
  await expect(kept.find('a', 1)).rejects.toThrow('The search stopped. Search again.');
  const lost = await openSearchInWorker(':memory:', breaking());
  for (const _ of [1, 2]) {
    await expect(lost.find('a', 1)).rejects.toThrow('The search stopped. Open the library again.');
  }
  const ended = await openSearchInWorker(SPARE, ending());
  await expect(ended.find('a', 1)).rejects.toMatchObject({ code: 'closed' });
});

test('a search that waits with its comparison answers it all the same', async () => {
  const search = await openSearchInWorker(SPARE, answering('{ result: new Map() }'), { calm: 1 });
  expect(await search.revisions()).toEqual(new Map());
});

test('a text whose thread has a fault, breaks or needs too much memory is refused', async () => {
  const log = vi.fn<(noted: unknown) => void>();
  const faulty = readMarkdownInWorkers(
    program("port.on('message', () => port.postMessage({ error: 'No.' }));"),
  );
  await expect(faulty.read('a')).rejects.toMatchObject({
    code: 'bad-input',
    message: "It can't be read: No.",
  });
  await faulty.close();
  const broken = readMarkdownInWorkers(breaking(), log);
  await expect(broken.read('a')).rejects.toThrow('broken');
  expect(log).toHaveBeenCalledWith(
    expect.objectContaining({ event: 'thread broke', part: 'markdown thread' }),
  );
  await broken.close();
  const large = readMarkdownInWorkers(
    program(`port.on('message', () => {
      throw Object.assign(new Error('no memory'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
    });`),
  );
  await expect(large.read('a')).rejects.toMatchObject({
    code: 'bad-input',
    message: 'Reading it took too much memory. Split it into shorter texts.',
  });
  await large.close();
});

test('a backup whose thread breaks, ends or has a fault is told to have failed', async () => {
  const write = (worker: string) =>
    backUpInWorker(worker).write('/lib', '/place', { made: new Date(0), journals: true }, stop);
  const stop = () => {
    throw new Error('Enough.');
  };
  await expect(write(program("port.postMessage({ error: 'No.', code: null });"))).rejects.toEqual(
    new Error('No.'),
  );
  await expect(write(program("throw new Error('broken');"))).rejects.toThrow('broken');
  await expect(write(program(''))).rejects.toThrow('The backup stopped before it was done.');
  // Progress goes on until the thread hears that it is stopped.
  const slow = program(`
    for (const done of [1, 2]) port.postMessage({ done, total: 2 });
    port.on('message', () => { port.postMessage({ error: 'Stopped.', code: 'closed' }); port.close(); });
  `);
  await expect(write(slow)).rejects.toThrow('Enough.');
});

test('an app that can’t be written out when it closes says why', async () => {
  const full = answering("{ reply: { ok: false, problem: { code: 'disk', message: 'Full.' } } }");
  const thread = openAppInThread(full, { wait: 0, sampleFolder: '' });
  await expect(thread.close()).rejects.toThrow('Full.');
});

test('a library is worked in though its search, its spelling and its grammar broke', async () => {
  const worker = breaking();
  const workers = { searchWorker: worker, spellingWorker: worker, proseWorker: worker };
  const { api } = await openNewLibrary(workers);
  const { id } = await api.entries.add({ kind: 'note', title: 'One', markdown: 'Text.\n' });
  await expect(api.search.find({ text: 'Text', limit: 5 })).rejects.toMatchObject({
    code: 'closed',
  });
  expect(await api.entries.markdown({ id })).toBe('Text.\n');
  expect(await api.entries.list({})).toHaveLength(1);
});
