import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bench } from 'vitest';
import { fileSystemOf } from './bench/disk';
import { compareLine, judge, median, short, spread } from './bench/figures';
import { makeLibraries, placeLibraries, type Libraries } from './bench/make-libraries';
import { measureLists, PAGE } from './bench/measure-lists';
import { buildOpening, index, measureMemory, measureOpening } from './bench/measure-opening';
import { measureFlatness, measureSaves } from './bench/measure-saves';
import { buildThread, measureShell } from './bench/measure-shell';

/** What all else is compared with: always measured, too. */
const SMALL = 1000;

const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number);

/** A folder on the disk to be measured, whose libraries stay for the next run. */
const KEPT = process.env['OUTLOUD_BENCH_FOLDER'];

const CACHE = join(import.meta.dirname, '../../../../.cache');
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

function progress(text: string): void {
  process.stderr.write(`… ${text}\n`);
}

async function run(root: string): Promise<void> {
  tell(`the store beside SQLite (write-ahead log, synchronous=FULL) on ${fileSystemOf(root)}`);
  tell('  medians (smallest–largest) of rounds by turns');
  await buildOpening();
  await buildThread();
  const sizes = [...new Set([SMALL, ...SIZES])].toSorted((a, b) => a - b);
  for (const size of sizes) {
    const libraries = placeLibraries(root, size);
    tell(`${size} notes`);
    await measureMaking(libraries);
    await tellLists(libraries);
    await tellSaves(libraries, 20);
    await tellSaves(libraries, 1);
    progress(`opening ${size} notes`);
    await index(libraries);
    const opening = await measureOpening(libraries);
    tell(compareLine('opened, first page shown', 'ms', opening.page, null));
    tell(compareLine('opened, whole list read', 'ms', opening.whole, null));
  }
  const large = sizes.at(-1) ?? SMALL;
  if (large === SMALL) return;
  tell(`from ${SMALL} to ${large} notes`);
  const [small, big] = [placeLibraries(root, SMALL), placeLibraries(root, large)];
  const flat = await measureFlatness(small, big);
  tellGrowth('one save', 'ms', flat.theirs, flat.ours, 1.3);
  progress('memory');
  await tellMemory(small, big);
}

async function measureMaking(libraries: Libraries): Promise<void> {
  const made = await makeLibraries(libraries, (done) =>
    progress(`${done} of ${libraries.size} notes made on both sides`),
  );
  if (made === null) return tell('  (made by an earlier run)');
  tell(compareLine('one note of an import', 'µs', made, null));
}

async function tellLists(libraries: Libraries): Promise<void> {
  const { page, whole } = await measureLists(libraries);
  tell(compareLine(`first ${PAGE} rows of the list`, 'ms', page, 0.25));
  tell(compareLine('the whole list', 'ms', whole, 0.4));
}

async function tellSaves(libraries: Libraries, sitting: number): Promise<void> {
  progress(`saving among ${libraries.size} notes`);
  const costs = await measureSaves(libraries, sitting);
  tell(`  saves, ${sitting} of a note before the next`);
  tell(compareLine('  one durable save', 'ms', costs.typical, 2));
  tell(compareLine('  their mean, checkpoints included', 'ms', costs.mean, 2));
  tell(compareLine('  the slowest of a hundred', 'ms', costs.slow, null));
  tell(compareLine('  written a save', 'kB', costs.kilobytes, 0.4));
  const shell = { ours: await measureShell(libraries, sitting), theirs: costs.blocked.theirs };
  tell(compareLine('  main thread busy a save, the app in its own', 'ms', shell, 0.5));
  tell(compareLine('  the thread of the app busy a save', 'ms', costs.blocked, null));
}

async function tellMemory(small: Libraries, large: Libraries): Promise<void> {
  const app = await measureMemory(large, small, 'app');
  const store = await measureMemory(large, small, 'store');
  const rows = [
    ['the process with its search thread', app, 'rss', 2],
    ['the process without search', store, 'rss', 2],
    ['what its main thread holds', app, 'heap', null],
  ] as const;
  for (const [name, rounds, key, aim] of rows) {
    const [before, after] = (['small', 'large'] as const).map((size) =>
      rounds.map((round) => round[size][key]),
    );
    tellGrowth(name, 'MB', before ?? [], after ?? [], aim);
  }
}

function tellGrowth(
  name: string,
  unit: string,
  small: readonly number[],
  large: readonly number[],
  aim: number | null,
): void {
  const growth = median(large) / median(small);
  const sides = `${spread(small)} ${unit}, then ${spread(large)} ${unit}`;
  tell(`  ${name}: ${sides}: ${short(growth)} times${judge(growth, aim)}`);
}

bench(
  'store',
  async () => {
    mkdirSync(CACHE, { recursive: true });
    const root = KEPT ?? mkdtempSync(join(CACHE, 'store-bench-'));
    try {
      await run(root);
    } finally {
      if (KEPT === undefined) rmSync(root, { recursive: true, force: true });
    }
  },
  once,
);
