import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { build } from 'vite';
import { bench } from 'vitest';
import { createAnnouncer } from '#app/announcer';
import { createSearchCalls } from '#app/search/searching';
import { createSession } from '#app/session';
import { toText } from '#core/document/to-text';
import { toCatalogRow } from '#core/library/catalog-row';
import type { EntryRecord } from '#core/library/record';
import type { Storage } from '#core/library/storage';
import { openSearchInWorker } from '../open-search-in-worker';
import { testId } from '../../storage/testing/make-record';
import { GeneratedNotes } from './generated-notes';
import { mistype } from './mistype';
import { seededRandom } from './seeded-random';

/** OUTLOUD_BENCH_SIZES=1000,10000,100000 takes some ten minutes and 3 GB of disk. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
const QUERIES = 200;
const LIMIT = 20;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const notes = new GeneratedNotes();
const OUT = join(import.meta.dirname, '../../../../.cache/search-bench');

/** Search through the app's own call and in a worker, beside bare FTS5 in this process. */
async function measure(size: number): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: join(import.meta.dirname, '../worker.ts'), outDir: OUT, emptyOutDir: true },
  });
  const folder = await mkdtemp(join(tmpdir(), 'outloud-bench-'));
  const search = await openSearchInWorker(join(folder, 'search.db'), join(OUT, 'worker.js'));
  const changed = new Map<string, EntryRecord>();
  const recordOf = (id: string) => changed.get(id) ?? notes.record(Number(id.slice(1)));
  const rows = Array.from({ length: size }, (_, number) => toCatalogRow(notes.record(number)));
  const storage: Pick<Storage, 'folder' | 'rows' | 'read' | 'write'> = {
    folder,
    rows: () => rows,
    read: async (id) => recordOf(id),
    write: async (records) => records.forEach((record) => changed.set(record.id, record)),
  };
  const session = createSession(createAnnouncer());
  const indexing = performance.now();
  session.enter(storage as Storage, search);
  const api = createSearchCalls(session);
  await session.library().indexing.settled();
  const line = `${size} notes: indexed in ${((performance.now() - indexing) / 1000).toFixed(1)} s`;
  const raw = openRaw(join(folder, 'raw.db'), size);

  const random = seededRandom(9);
  const whole = Array.from({ length: QUERIES }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => notes.word(random)).join(' '),
  );
  const typed = whole
    .slice(0, 40)
    .flatMap((query) =>
      Array.from(query, (_, end) => query.slice(0, end + 1)).filter((text) => !text.endsWith(' ')),
    );
  const report: string[] = [line];
  const p95 = { exact: 0 };
  for (const [name, queries, end, star] of [
    ['words', whole, ' ', ''],
    ['typing', typed, '', ' *'],
  ] as const) {
    const ours: number[] = [];
    const theirs: number[] = [];
    await api.find({ text: whole[0] ?? '', limit: LIMIT });
    for (const query of queries) {
      const match =
        query
          .split(' ')
          .map((word) => `"${word}"`)
          .join(' ') + star;
      theirs.push(await timed(() => raw.all(match, LIMIT)));
      ours.push(await timed(() => api.find({ text: query + end, limit: LIMIT })));
    }
    if (name === 'words') p95.exact = percentile(ours, 0.95);
    report.push(
      `  ${name}: p50 ${show(ours, 0.5)}, p95 ${show(ours, 0.95)} ms; FTS5 ${show(theirs, 0.5)}, ${show(theirs, 0.95)} ms; ratio of p95 ${(percentile(ours, 0.95) / percentile(theirs, 0.95)).toFixed(2)} (aim 1.3)`,
    );
  }
  const first = await timed(() => api.find({ text: 'qqqqxqqq ', limit: LIMIT }));
  const typos: number[] = [];
  for (const query of whole) {
    const text = `${mistype(query, random) ?? query} `;
    typos.push(await timed(() => api.find({ text, limit: LIMIT })));
  }
  report.push(
    `  typing mistakes: p50 ${show(typos, 0.5)}, p95 ${show(typos, 0.95)} ms, the first ${first.toFixed(0)} ms; ratio of p95 to exact ${(percentile(typos, 0.95) / p95.exact).toFixed(2)} (aim 6)`,
  );
  const updates: number[] = [];
  for (let number = 0; number < 20; number += 1) {
    const record = { ...notes.record(number), id: testId(number), revision: 2 };
    const title = `changed${number}now`;
    updates.push(
      await timed(async () => {
        await session.keep([{ ...record, title }]);
        const [hit] = await api.find({ text: `"${title}"`, limit: 1 });
        if (hit?.id !== record.id) throw new Error('The change was not found.');
      }),
    );
  }
  report.push(
    `  a change can be found after p50 ${show(updates, 0.5)}, p95 ${show(updates, 0.95)} ms (aim 100)`,
  );
  process.stdout.write(`${report.join('\n')}\n`);
  await search.close();
  rmSync(folder, { recursive: true });
}

/** FTS5 as it comes: its own tokenizer, titles and snippets out of its own table. */
function openRaw(file: string, size: number) {
  const db = new Database(file);
  db.exec(`CREATE VIRTUAL TABLE notes USING fts5(title, body, prefix='1 2 3')`);
  const insert = db.prepare('INSERT INTO notes (title, body) VALUES (?, ?)');
  db.transaction(() => {
    for (let number = 0; number < size; number += 1) {
      const { title, document } = notes.record(number);
      insert.run(title, toText(document));
    }
  })();
  return db.prepare(
    `SELECT rowid, title, snippet(notes, 1, '[', ']', '…', 24) FROM notes
       WHERE notes MATCH ? ORDER BY rank LIMIT ?`,
  );
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

function show(times: readonly number[], share: number): string {
  return percentile(times, share).toFixed(1);
}

for (const size of SIZES) {
  bench(`search, ${size} notes`, async () => measure(size), once);
}
