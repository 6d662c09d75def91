import { availableParallelism, tmpdir } from 'node:os';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FAULT_KINDS } from './fault-kinds';
import { failEach } from './faults';
import { killOften } from './kills';
import { formatTallies, Tally } from './tally';
import type { Profile } from './work';

/** The tortures by name, in the order in which they run. */
const KINDS = ['kills', 'faults'] as const;
type Kind = (typeof KINDS)[number];

const KILLS: Readonly<Partial<Record<Profile, number>>> = {
  typing: 300,
  importing: 250,
  renaming: 150,
  trashing: 200,
  migrating: 120,
};

const { values } = parseArgs({
  options: { rounds: { type: 'string' }, only: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const program = join(import.meta.dirname, 'victim-program.js');
const place = mkdtempSync(join(fastFolder(), 'outloud-torture-'));
const tallies: Tally[] = [];

/** Memory, where the system has a folder in it: a kill leaves there what it leaves on a disk. */
function fastFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

function isWanted(kind: Kind): boolean {
  return values.only === undefined || values.only.split(',').includes(kind);
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
    const tally = new Tally(`kills while ${profile}`);
    tallies.push(tally);
    return { profile, tally, rounds: Number(values.rounds ?? usual) };
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

async function faults(): Promise<void> {
  for (const kind of FAULT_KINDS) {
    const { calls, code, isLate, lasts } = kind;
    const what = calls.length > 1 ? 'change' : calls.join();
    const tally = new Tally(
      `${code} at ${what}${isLate ? ' once done' : ''}${lasts ? ', lasting' : ''}`,
    );
    tallies.push(tally);
    const stride = values.rounds === undefined ? 1 : 7;
    await failEach(kind, { place: join(place, 'faults'), seed, steps: 14, stride }, tally);
    tell(tally);
  }
}

try {
  process.stdout.write(`Seed ${seed}\n`);
  if (isWanted('kills')) await kills();
  if (isWanted('faults')) await faults();
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(`${formatTallies(tallies)}\n`);
process.exitCode = tallies.some((one) => one.isBad) ? 1 : 0;
