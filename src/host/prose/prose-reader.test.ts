import { afterAll, expect, test } from 'vitest';
import { builtWorker } from '../testing/built-worker';
import { readProseInWorker } from './read-in-worker';

const WORKER = builtWorker(import.meta.dirname, 'prose-worker-test');
/** Milliseconds that loading the grammar may take on a busy computer. */
const PATIENCE = 60_000;

const reader = readProseInWorker(WORKER);

afterAll(() => reader.close());

const read = async (...texts: readonly string[]) => reader.read(texts, 'en-US');
const told = async (text: string) =>
  (await read(text))[0]?.map(({ what, from, to, replacements }) => [
    what,
    text.slice(from, to),
    replacements[0] ?? null,
  ]);

test(
  'slips of grammar with what was meant, whatever characters stand before them',
  async () => {
    expect(await told('This is an unique key.')).toEqual([['grammar', 'an', 'a']]);
    expect(await told('🦀🦀 This is an unique key.')).toEqual([['grammar', 'an', 'a']]);
    expect(await read('It is fine.', 'This is an unique key.')).toMatchObject([
      [],
      [{ what: 'grammar' }],
    ]);
  },
  PATIENCE,
);

test(
  'words that may hurt, and not those of our trade',
  async () => {
    const [hits] = await read('The slave host got an invalid value from the whitelist.');
    expect(hits?.map(({ message }) => /“(\w+)”/.exec(message)?.[1])).toEqual([
      'slave',
      'whitelist',
    ]);
  },
  PATIENCE,
);

test(
  'spelling, names and another language are left alone',
  async () => {
    expect(await read('Datasette and Kubernetes speak to nginx with a mistke.')).toEqual([[]]);
    expect(await read('It took 500 ms and 3 MB with a shallow clone in that dir.')).toEqual([[]]);
    expect(await read('Das ist ein deutscher Satz mit vielen schönen Wörtern.')).toEqual([[]]);
    expect(await read('Ceci est une phrase en français sans aucune faute.')).toEqual([[]]);
  },
  PATIENCE,
);
