import { openApp } from '../../../open-app';
import { PAGE } from './measure-lists';
import { openQuietly } from './open-session';
import { SqlitePeer } from './sqlite-peer';
import type { Opened } from './measure-opening';

/**
 * Opens a library, or the peer, in a process that has done nothing else, and tells what that took
 * as a line of JSON: `opening-program.js app|store|sqlite PLACE SEARCH_WORKER`.
 */
const [side = '', place = '', searchWorker = ''] = process.argv.slice(2);

const collect = globalThis.gc ?? (() => undefined);

async function run(): Promise<Opened> {
  if (side === 'sqlite') return openPeer();
  return side === 'app' ? openWhole() : openStore();
}

async function openWhole(): Promise<Opened> {
  const app = openApp({ wait: 0, sampleFolder: '', searchWorker });
  const begin = performance.now();
  await app.api.library.open({ folder: place });
  const [page, pageAfter] = await look(() => app.api.entries.list({ limit: PAGE }), begin);
  const [, wholeAfter] = await look(() => app.api.entries.list({}), begin);
  // Has to wait until all is indexed: at the first opening that takes its time.
  await app.api.search.find({ text: page[0]?.title ?? '', limit: 20 });
  await app.api.library.look();
  const opened = { pageAfter, wholeAfter, ...(await measureMemory()) };
  await app.close();
  return opened;
}

async function openStore(): Promise<Opened> {
  const begin = performance.now();
  const app = await openQuietly(place);
  const [, pageAfter] = await look(() => app.entries.list({ limit: PAGE }), begin);
  const opened = { pageAfter, wholeAfter: NaN, ...(await measureMemory()) };
  await app.close();
  return opened;
}

async function openPeer(): Promise<Opened> {
  const begin = performance.now();
  const peer = new SqlitePeer(place);
  const [, pageAfter] = await look(async () => peer.first(PAGE), begin);
  const [, wholeAfter] = await look(async () => peer.list(), begin);
  const opened = { pageAfter, wholeAfter, ...(await measureMemory()) };
  peer.close();
  return opened;
}

async function look<T>(list: () => Promise<T>, begin: number): Promise<[T, number]> {
  const rows = await list();
  return [rows, performance.now() - begin];
}

async function measureMemory(): Promise<{ readonly rss: number; readonly heap: number }> {
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / 1e6, heap: (heapUsed + external) / 1e6 };
}

process.stdout.write(`${JSON.stringify(await run())}\n`);
