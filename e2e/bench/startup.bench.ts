import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bench } from 'vitest';
import { buildApp } from '../../scripts/build.mjs';
import { withDisplay } from '../../scripts/display.mjs';
import { electronSwitches, provideElectron } from '../../scripts/electron-runtime.mjs';
import { makeFolder } from '../window';
import { makeLibrary } from './make-library';

/** OUTLOUD_BENCH_SIZES=1000,10000,100000 takes some ten minutes and 2 GB of disk. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '1000,10000').split(',').map(Number);
const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 9);
const LIMIT_MS = 60_000;
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const STARTED = join(import.meta.dirname, 'started');
const OUTLOUD = join(import.meta.dirname, '../../out/main/index.js');
const EMPTY = join(STARTED, 'empty-window.mjs');

/** Milliseconds from the launch of the process. */
interface Start {
  /** The page's code has run. */
  readonly ready: number;
  /** What there is to see was painted: Outloud's first rows, or the empty page. */
  readonly shown: number;
  /** A letter typed into Outloud's search was painted. */
  readonly typed?: number;
}

/** How to start Electron here. */
interface Electron {
  readonly executable: string;
  readonly switches: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a main program once. @param profile the folder of its settings */
async function start(electron: Electron, main: string, profile: string): Promise<Start> {
  const { executable, switches, env } = electron;
  const launched = Date.now();
  const program = spawn(executable, [...switches, `--user-data-dir=${profile}`, STARTED], {
    env: {
      ...process.env,
      ...env,
      OUTLOUD_STARTED_MAIN: pathToFileURL(main).href,
      ...(main === OUTLOUD && { OUTLOUD_STARTED_TYPES: 'e' }),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const timer = setTimeout(() => program.kill('SIGKILL'), LIMIT_MS);
  let output = '';
  program.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  await new Promise((resolve) => program.once('close', resolve));
  clearTimeout(timer);
  const line = output.split('\n').find((text) => text.startsWith('{'));
  if (line === undefined) throw new Error(`${main} did not start: ${output}`);
  const times = Object.entries(JSON.parse(line) as Record<string, number>);
  return Object.fromEntries(times.map(([name, at]) => [name, at - launched])) as unknown as Start;
}

/** Outloud with a library of so many notes beside an empty window, by turns. */
async function measure(size: number): Promise<void> {
  const home = makeFolder('startup');
  const library = join(home, 'library');
  await makeLibrary(library, size);
  const profiles = { outloud: join(home, 'outloud'), empty: join(home, 'empty') };
  mkdirSync(profiles.outloud);
  writeFileSync(join(profiles.outloud, 'settings.json'), JSON.stringify({ reopen: library }));
  const executable = await provideElectron();
  const switches = electronSwitches();
  await buildApp();
  const ours: Start[] = [];
  const empty: Start[] = [];
  await withDisplay(async (env) => {
    const electron = { executable, switches, env };
    // The first start fills the caches of both.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [mine, least] = [
        await start(electron, OUTLOUD, profiles.outloud),
        await start(electron, EMPTY, profiles.empty),
      ];
      if (round === 0) continue;
      ours.push(mine);
      empty.push(least);
    }
  });
  const least = empty.map(({ shown }) => shown);
  const report = [`${size} notes, ${ROUNDS} starts by turns; ms from launch: median (from–to)`];
  report.push(`  an empty window is painted: ${show(least)}`);
  for (const [name, times] of [
    ['its page has run', ours.map(({ ready }) => ready)],
    ['its first rows are painted', ours.map(({ shown }) => shown)],
    ['a letter typed is painted', ours.map(({ typed = NaN }) => typed)],
  ] as const) {
    const ratio = (median(times) / median(least)).toFixed(2);
    report.push(`  Outloud: ${name}: ${show(times)}; ${ratio} times the empty window (aim 1.5)`);
  }
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;
}

function show(times: readonly number[]): string {
  return `${median(times)} (${Math.min(...times)}–${Math.max(...times)})`;
}

for (const size of SIZES) bench(`startup, ${size} notes`, async () => measure(size), once);
