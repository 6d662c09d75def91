import { copyFileSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { bench } from 'vitest';
import { withDisplay } from '../../scripts/display.mjs';
import { electronSwitches } from '../../scripts/electron-runtime.mjs';
import { packageApp } from '../../scripts/packaging/package-app.mjs';
import { packagedFolder } from '../package/packaged-folder';
import { makeFolder } from '../window';
import { makeLibrary } from './make-library';
import { letStand, timeStart, type Keys, type Program, type Start } from './time-start';

/** OUTLOUD_BENCH_SIZES=0,10000,100000 takes some ten minutes and 2 GB of disk. */
const SIZES = (process.env['OUTLOUD_BENCH_SIZES'] ?? '0,10000').split(',').map(Number);
const ROUNDS = Number(process.env['OUTLOUD_BENCH_ROUNDS'] ?? 15);
const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

const STARTED = join(import.meta.dirname, 'started');
const AIM = 1.3;

const FIELD = `document.querySelector('input[aria-label="Search everything"]')`;

/** With rows, or with the sign that there are none. */
const OUTLOUD: Keys = {
  ready: `(performance.getEntriesByName('shown').length > 0 && (${FIELD}.focus(), true))`,
  taken: `${FIELD}.value === 'e'`,
};

/** The list has stood for a while. */
const KEPT = `localStorage.getItem('outloud-shown-ahead') !== null`;

const EMPTY: Keys = {
  ready: `(performance.getEntriesByName('shown').length > 0 &&
    (addEventListener('keydown', () => document.body.append('e')), true))`,
  taken: `document.body.textContent.includes('e')`,
};

/** The packaged app's own runtime around an empty window. @returns its program */
async function packageEmpty(program: string, folder: string): Promise<string> {
  cpSync(dirname(program), folder, { recursive: true });
  const resources = join(folder, 'resources');
  for (const name of readdirSync(resources)) rmSync(join(resources, name), { recursive: true });
  await createPackage(STARTED, join(resources, 'app.asar'));
  copyFileSync(join(STARTED, 'empty.html'), join(resources, 'empty.html'));
  return join(folder, basename(program));
}

/** Outloud with a library of so many notes beside an empty window, both packaged, by turns. */
async function measure(size: number): Promise<void> {
  const home = makeFolder('startup');
  const library = join(home, 'library');
  await makeLibrary(library, size);
  await packageApp(['--dir']);
  const { program } = packagedFolder();
  const profiles = { outloud: join(home, 'outloud'), empty: join(home, 'empty') };
  mkdirSync(profiles.outloud);
  writeFileSync(join(profiles.outloud, 'settings.json'), JSON.stringify({ reopen: library }));
  const empty = await packageEmpty(program, join(home, 'empty-package'));
  const ours: Start[] = [];
  const least: Start[] = [];
  await withDisplay(async (env) => {
    const programOf = (executable: string, profile: string): Program => {
      const switches = [...electronSwitches(), `--user-data-dir=${profile}`];
      return { executable, switches, env };
    };
    // The first start fills the caches of both, and keeps the list that the next shows ahead.
    await letStand(programOf(program, profiles.outloud), KEPT);
    await timeStart(programOf(empty, profiles.empty), EMPTY);
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await timeStart(programOf(program, profiles.outloud), OUTLOUD));
      least.push(await timeStart(programOf(empty, profiles.empty), EMPTY));
    }
  });
  const report = [
    `${size} notes, ${ROUNDS} starts by turns; ms from launch: median, 95th percentile`,
  ];
  for (const [name, key] of [
    ['painted', 'shown'],
    ['a letter typed into it is painted', 'typed'],
  ] as const) {
    const [mine, other] = [ours, least].map((starts) => starts.map((start) => start[key]));
    if (mine === undefined || other === undefined) continue;
    const ratio = (at(mine, 0.5) / at(other, 0.5)).toFixed(2);
    report.push(
      `  ${name}: Outloud’s list ${show(mine)}, an empty window ${show(other)}: ${ratio} times (aim ${AIM})`,
    );
  }
  process.stdout.write(`${report.join('\n')}\n`);
  rmSync(home, { recursive: true });
}

function at(times: readonly number[], share: number): number {
  const place = Math.min(times.length - 1, Math.floor(times.length * share));
  return times.toSorted((a, b) => a - b)[place] ?? NaN;
}

const show = (times: readonly number[]): string =>
  `${Math.round(at(times, 0.5))} (${Math.round(at(times, 0.95))})`;

for (const size of SIZES) bench(`startup, ${size} notes`, async () => measure(size), once);
