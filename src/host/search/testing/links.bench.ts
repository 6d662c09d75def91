import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bench } from 'vitest';
import { createAnnouncer } from '#app/announcer';
import { createLinkCalls } from '#app/links/links';
import { createJointChanges } from '#app/entries/joint-changes';
import type { Machine } from '#app/machine';
import { createSession } from '#app/session';
import { toCatalogRow } from '#core/library/catalog-row';
import type { Storage } from '#core/library/storage';
import { testId } from '../../storage/testing/make-record';
import { openSearch } from '../open-search';
import { linkedNote } from './linked-notes';
import { seededRandom } from './seeded-random';

/** OUTLOUD_BENCH_SIZES=1000,10000,100000 takes some ten minutes and 2 GB of disk. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
const ASKED = 100;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

async function measure(size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'outloud-bench-'));
  const search = await openSearch(join(folder, 'search.db'));
  const rows = Array.from({ length: size }, (_, number) => toCatalogRow(linkedNote(number, size)));
  const storage: Pick<Storage, 'folder' | 'rows' | 'read'> = {
    folder,
    rows: () => rows,
    read: async (id) => linkedNote(Number(id.slice(1)), size),
  };
  const session = createSession(createAnnouncer());
  session.enter(storage as Storage, search);
  const links = createLinkCalls(session, createJointChanges(session, {} as Machine));
  await session.library().indexing.settled();
  const random = seededRandom(9);
  const ids = Array.from({ length: ASKED }, () => testId(Math.floor(random() * size)));
  const calls: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    ['backlinks', (id) => links.backlinks({ id })],
    ['mentions', (id) => links.mentions({ id, limit: 50 })],
    ['related', (id) => links.related({ id, limit: 6 })],
    ['the map around it, 2 links away', (id) => links.map({ around: id, depth: 2, limit: 20_000 })],
  ];
  const report = [`${size} notes`];
  for (const [name, call] of calls) {
    const times: number[] = [];
    for (const id of ids) {
      const start = performance.now();
      await call(id);
      times.push(performance.now() - start);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(ASKED * share)] ?? 0).toFixed(1);
    report.push(`  ${name}: p50 ${at(0.5)}, p95 ${at(0.95)} ms`);
  }
  process.stdout.write(`${report.join('\n')}\n`);
  await search.close();
  rmSync(folder, { recursive: true });
}

for (const size of SIZES) bench(`links, ${size} notes`, async () => measure(size), once);
