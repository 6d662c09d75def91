import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildTorture } from '../../scripts/build-torture.mjs';
import { simulateCuts } from './crashes';
import { makeFastFolder } from './fast-folder';
import { FAULT_KINDS } from './fault-kinds';
import { failEach } from './faults';
import { killOften } from './kills';
import { Tally } from './tally';
import type { Profile } from './work';
import { killWriters } from './writers';

/** The short form of `npm run torture`. A failing round names its seed. */
const SEED = Number(process.env['OUTLOUD_SEED'] ?? 20_260_101);

let program = '';

beforeAll(async () => {
  program = join(await buildTorture('torture-test'), 'victim-program.js');
}, 60_000);

function makeFolder(): string {
  const folder = makeFastFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function expectAllWell({ lost, unreadable, unreported }: Tally): void {
  expect({ lost, unreadable, unreported }).toEqual({ lost: [], unreadable: [], unreported: [] });
}

test.each<Profile>(['typing', 'importing', 'renaming', 'trashing', 'migrating', 'backing up'])(
  'nothing acknowledged is lost in kills while %s',
  async (profile) => {
    const tally = new Tally(profile);
    const place = makeFolder();
    await killOften({ program, place, profile, rounds: 4, seed: SEED }, tally);
    expectAllWell(tally);
    expect(tally.rounds).toBe(4);
  },
  120_000,
);

test('when one of two writers is killed the other goes on', async () => {
  const tally = new Tally('writers');
  await killWriters({ program, place: makeFolder(), rounds: 2, seed: SEED }, tally);
  expectAllWell(tally);
}, 120_000);

test('nothing acknowledged is lost in power cuts', async () => {
  const tally = new Tally('cuts');
  await simulateCuts({ place: makeFolder(), rounds: 75, seed: SEED }, tally);
  expectAllWell(tally);
  expect(tally.rounds).toBeGreaterThanOrEqual(75);
}, 120_000);

test('every failing call is refused, told or made good', async () => {
  const tally = new Tally('faults');
  const place = makeFolder();
  for (const [index, kind] of FAULT_KINDS.entries()) {
    // One call of each kind; all of them in the long form.
    const only = { first: 1 + ((SEED + index * 7) % 12), most: 1 };
    await failEach(kind, { place, seed: SEED, steps: 14, ...only }, tally);
  }
  expectAllWell(tally);
  expect(tally.refused).toBeGreaterThan(0);
}, 120_000);
