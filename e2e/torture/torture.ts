import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeProblem } from '#core/problem';
import { simulateCuts } from './crashes';
import { cutPowerOften } from './cuts';
import { fillDisks, freezeFolders, openAsAnother } from './disks';
import { makeFastFolder } from './fast-folder';
import { FAULT_KINDS } from './fault-kinds';
import { failEach } from './faults';
import { killOften } from './kills';
import { formatTallies, Tally } from './tally';
import type { Profile } from './work';
import { killWriters } from './writers';

/** The tortures by name, in the order in which they run. */
const KINDS = ['kills', 'writers', 'cuts', 'crashes', 'disks', 'faults'] as const;
type Kind = (typeof KINDS)[number];

const KILLS: Readonly<Partial<Record<Profile, number>>> = {
  typing: 300,
  importing: 250,
  renaming: 150,
  trashing: 200,
  migrating: 120,
  'backing up': 120,
};

const USAGE = `npm run torture -- [--only ${KINDS.join(',')}] [--rounds N] [--seed N]`;

/** What was asked for on the command line. @throws Error that says what is wrong with it */
function readOptions() {
  const { values } = parseArgs({
    options: { rounds: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } },
  });
  const toNumber = (name: string, text: string | undefined, least: number) => {
    if (text === undefined) return null;
    const number = Number(text);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw new Error(`--${name} takes a whole number from ${least} on, not “${text}”.`);
  };
  const only = values.only?.split(',') ?? KINDS;
  const unknown = only.find((one) => !KINDS.some((kind) => kind === one));
  if (unknown !== undefined) throw new Error(`There is no torture called “${unknown}”.`);
  return {
    only: new Set<string>(only),
    rounds: toNumber('rounds', values.rounds, 1),
    seed: toNumber('seed', values.seed, 0) ?? Date.now() % 1_000_000,
  };
}

let options: ReturnType<typeof readOptions>;
try {
  options = readOptions();
} catch (error) {
  process.stderr.write(`${describeProblem(error)}\n${USAGE}\n`);
  process.exit(2);
}
const { only, rounds: asked, seed } = options;
const program = join(import.meta.dirname, 'victim-program.js');
const place = makeFastFolder();
const tallies: Tally[] = [];

function begin(name: string): Tally {
  const tally = new Tally(name);
  tallies.push(tally);
  return tally;
}

function roundsOr(usual: number): number {
  return asked ?? usual;
}

function isWanted(kind: Kind): boolean {
  return only.has(kind);
}

/** Says that one kind has ended and what it found. */
function tell({ name, rounds, lost, unreadable, unreported }: Tally): void {
  process.stdout.write(`${name}: ${rounds} rounds\n`);
  for (const [kind, list] of Object.entries({ lost, unreadable, unreported })) {
    for (const one of list.slice(0, 20)) process.stdout.write(`  ${kind}: ${one}\n`);
    if (list.length > 20) process.stdout.write(`  … and ${list.length - 20} more\n`);
  }
}

async function kills(): Promise<void> {
  const waiting = (Object.entries(KILLS) as [Profile, number][]).map(([profile, usual]) => {
    return { profile, tally: begin(`kills while ${profile}`), rounds: roundsOr(usual) };
  });
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { profile, tally, rounds } = next;
      await killOften({ program, place: join(place, profile), profile, rounds, seed }, tally);
      tell(tally);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, lane));
}

async function writers(): Promise<void> {
  const tally = begin('kills of two writers');
  await killWriters({ program, place: join(place, 'writers'), rounds: roundsOr(40), seed }, tally);
  tell(tally);
}

async function cuts(): Promise<void> {
  for (const fileSystem of ['ext4', 'xfs'] as const) {
    const tally = begin(`power cuts on ${fileSystem}`);
    const job = { program, place: join(place, fileSystem), rounds: roundsOr(100), seed };
    await cutPowerOften({ ...job, fileSystem }, tally);
    tell(tally);
  }
}

async function crashes(): Promise<void> {
  const tally = begin('simulated power cuts');
  await simulateCuts({ place: join(place, 'crashes'), rounds: roundsOr(1000), seed }, tally);
  tell(tally);
}

async function disks(): Promise<void> {
  // Memory knows no folders that even root may not change.
  const slow = mkdtempSync(join(tmpdir(), 'outloud-torture-'));
  const kinds = [
    ['full disks', fillDisks, place, 40],
    ['frozen folders', freezeFolders, slow, 20],
    ['another user', openAsAnother, slow, 5],
  ] as const;
  for (const [name, torture, where, usual] of kinds) {
    const tally = begin(name);
    const job = { program, place: join(where, name), rounds: roundsOr(usual), seed };
    await torture(job, tally);
    tell(tally);
  }
  rmSync(slow, { recursive: true, force: true });
}

async function faults(): Promise<void> {
  for (const kind of FAULT_KINDS) {
    const { calls, code, isLate, lasts } = kind;
    const what = calls.length > 1 ? 'change' : calls.join();
    const how = `${isLate ? ' once done' : ''}${lasts ? ', lasting' : ''}`;
    const tally = begin(`${code} at ${what}${how}`);
    const where = join(place, 'faults');
    const job = { place: where, seed, steps: 14, first: 1, most: roundsOr(Infinity) };
    await failEach(kind, job, tally);
    tell(tally);
  }
}

try {
  process.stdout.write(`Seed ${seed}\n`);
  if (isWanted('kills')) await kills();
  if (isWanted('writers')) await writers();
  if (isWanted('cuts')) await cuts();
  if (isWanted('crashes')) await crashes();
  if (isWanted('disks')) await disks();
  if (isWanted('faults')) await faults();
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(`${formatTallies(tallies)}\n`);
process.exitCode = tallies.some((one) => one.isBad) ? 1 : 0;
