import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Compared } from './figures';
import type { Libraries } from './make-libraries';

const ROUNDS = 5;
const MEMORY_ROUNDS = 3;

const OUT = join(import.meta.dirname, '../../../../../.cache/store-bench-program');

/** What a process that did nothing but open a library took: milliseconds and megabytes. */
export interface Opened {
  /** From the call to the first page of the list. */
  readonly pageAfter: number;
  /** From the call to the whole list. */
  readonly wholeAfter: number;
  /** What the process takes, threads included, after a collection. */
  readonly rss: number;
  /** What its main thread holds on its heap and beside it. */
  readonly heap: number;
}

type Side = 'app' | 'store' | 'sqlite';

/** Builds the program that is started anew for each measurement. */
export async function buildOpening(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['libsql'] },
    build: {
      ssr: true,
      outDir: OUT,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          program: join(import.meta.dirname, 'opening-program.ts'),
          worker: join(import.meta.dirname, '../../../search/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

async function open(side: Side, place: string): Promise<Opened> {
  const script = join(OUT, 'program.js');
  const args = [script, side, place, join(OUT, 'worker.js')];
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', ...args]);
  return JSON.parse(stdout) as Opened;
}

/** Opens a library once, so that its search index is there. */
export async function index({ folder }: Libraries): Promise<void> {
  await open('app', folder);
}

/** Openings by turns with SQLite, each in a fresh process. */
export async function measureOpening({ folder, database }: Libraries): Promise<{
  readonly page: Compared;
  readonly whole: Compared;
}> {
  const app: Opened[] = [];
  const peer: Opened[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    app.push(await open('app', folder));
    peer.push(await open('sqlite', database));
  }
  const pick = (of: (opened: Opened) => number): Compared => ({
    ours: app.map(of),
    theirs: peer.map(of),
  });
  return { page: pick(({ pageAfter }) => pageAfter), whole: pick(({ wholeAfter }) => wholeAfter) };
}

/** What fresh processes take with a large and a small library, after a collection. */
export async function measureMemory(
  large: Libraries,
  small: Libraries,
  side: 'app' | 'store',
): Promise<readonly { readonly large: Opened; readonly small: Opened }[]> {
  const rounds: { readonly large: Opened; readonly small: Opened }[] = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    rounds.push({
      large: await open(side, large.folder),
      small: await open(side, small.folder),
    });
  }
  return rounds;
}
