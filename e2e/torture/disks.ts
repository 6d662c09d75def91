import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem, Problem } from '#core/problem';
import { openApp } from '#host/open-app';
import { seededRandom } from '#host/search/testing/seeded-random';
import { compareBackups } from './backups';
import { runTool, unmount } from './cuts';
import { createLibrary } from './kills';
import { Ledger } from './ledger';
import { reopen } from './reopen';
import { reportTo } from './report-to';
import type { Tally } from './tally';
import { Victim } from './victim';
import { Worker, type Profile } from './work';

export interface DiskOptions {
  readonly program: string;
  readonly place: string;
  readonly rounds: number;
  readonly seed: number;
}

/** Works on a small disk that is filled up to some bytes, and goes on when there is room again. */
export async function fillDisks({ place, rounds, seed }: DiskOptions, tally: Tally): Promise<void> {
  const disk = join(place, 'small');
  const folder = join(disk, 'library');
  mkdirSync(disk, { recursive: true });
  for (let round = 0; round < rounds; round += 1) {
    try {
      runTool('mount', '-t', 'tmpfs', '-o', 'size=4m', 'outloud', disk);
    } catch (error) {
      tally.skipped = `it needs root and mounts (${String(error)})`;
      return;
    }
    const left = Math.floor(seededRandom(seed + round)() * 60_000);
    const files: string[] = [];
    try {
      await createLibrary(folder);
      // Backups go to the same disk, imports come from another one.
      const profile = round % 3 === 2 ? 'backing up' : 'everything';
      const sources = join(profile === 'backing up' ? disk : place, 'sources', String(round));
      await troubleLibrary(
        { folder, sources, seed: seed + round, profile },
        {
          begin: () => files.push(...fill(disk, left)),
          end: () => files.forEach((one) => rmSync(one)),
        },
        tally,
        `a full disk, --seed ${seed + round}`,
      );
    } finally {
      await unmount(disk);
    }
  }
}

/** Takes away the right to change names in a library that is open, from root too. */
export async function freezeFolders(
  { place, rounds, seed }: DiskOptions,
  tally: Tally,
): Promise<void> {
  const folder = join(place, 'library');
  for (let round = 0; round < rounds; round += 1) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    try {
      runTool('chattr', '+i', place);
      runTool('chattr', '-i', place);
    } catch (error) {
      tally.skipped = `it needs root and a disk that knows chattr (${String(error)})`;
      return;
    }
    await createLibrary(folder);
    const frozen = round % 2 === 0 ? [folder] : [join(folder, 'entries'), join(folder, 'trash')];
    if (round % 2 === 1) for (const one of frozen) mkdirSync(one, { recursive: true });
    const set = (how: string) => frozen.forEach((one) => runTool('chattr', how, one));
    try {
      await troubleLibrary(
        { folder, sources: join(place, 'sources'), seed: seed + round, profile: 'everything' },
        { begin: () => set('+i'), end: () => set('-i') },
        tally,
        `a frozen folder, --seed ${seed + round}`,
      );
    } finally {
      set('-i');
    }
  }
}

/** Another user, who may only read, tries to open a library: refused, and nothing is changed. */
export async function openAsAnother(
  { program, place, rounds, seed }: DiskOptions,
  tally: Tally,
): Promise<void> {
  const folder = join(place, 'library');
  mkdirSync(place, { recursive: true });
  try {
    runTool('setpriv', '--reuid', '65534', '--clear-groups', 'true');
  } catch (error) {
    tally.skipped = `it needs root and setpriv (${String(error)})`;
    return;
  }
  const ledger = new Ledger();
  await createLibrary(folder);
  runTool('chmod', '-R', 'go+rX', place);
  for (let round = 0; round < rounds; round += 1) {
    const where = `another user, --seed ${seed + round}`;
    const before = digest(folder);
    const job = { folder, sources: place, seed: seed + round, name: 'x' };
    const as = ['setpriv', '--reuid', '65534', '--clear-groups'];
    const victim = new Victim(program, { ...job, profile: 'typing' }, ledger, as);
    const { errors, isKilled } = await victim.ended;
    tally.rounds += 1;
    if (isKilled || !errors.includes(folder)) {
      tally.unreported.push(`${where}: it was not told: ${errors}`);
    } else tally.refused += 1;
    if (digest(folder) !== before) tally.lost.push(`${where}: something has changed`);
  }
  await reopen(folder, ledger, tally, 'after another user');
}

/** Works before, during and after a trouble that a disk makes by itself. */
async function troubleLibrary(
  job: { folder: string; sources: string; seed: number; profile: Profile },
  trouble: { begin(): void; end(): void },
  tally: Tally,
  where: string,
): Promise<void> {
  const { folder, sources, seed, profile } = job;
  const ledger = new Ledger();
  const random = seededRandom(seed);
  const lanes = profile === 'backing up' ? 1 : 2;
  const work = { random, sources, profile, imported: 6, lanes } as const;
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.open({ folder });
  const well = reportTo(ledger, (_, error) => {
    tally.unreported.push(`${where}: refused when all is well: ${describeProblem(error)}`);
  });
  await new Worker(app.api, well, { ...work, steps: 8, name: 'before' }).run();
  trouble.begin();
  let refusals = 0;
  const ill = reportTo(ledger, (deed, error) => {
    refusals += 1;
    // What is done in several steps may be taken back or finished by the next opening.
    if (deed.what === 'import' || deed.what === 'move') ledger.begin(-refusals, deed);
    const sentence = describeProblem(error);
    const isNamed = [folder, sources, 'library.json'].some((one) => sentence.includes(one));
    if (!isNamed && deed.what !== 'check') {
      tally.unreported.push(`${where}: ${deed.what} was refused without a file: ${sentence}`);
    } else if (!(error instanceof Problem) && deed.what !== 'check') {
      tally.unreported.push(
        `${where}: ${deed.what} was refused in words for programs: ${sentence}`,
      );
    }
  });
  await new Worker(app.api, ill, { ...work, steps: 20, name: 'during' }).run();
  trouble.end();
  await new Worker(app.api, well, { ...work, steps: 5, name: 'after', touches: 'after' }).run();
  await app.close();
  tally.rounds += 1;
  tally.acknowledged += ledger.acknowledged;
  if (refusals > 0) tally.refused += 1;
  else tally.madeGood += 1;
  await compareBackups(ledger, join(folder, '..', 'brought-back'), tally, where);
  await reopen(folder, ledger, tally, where);
}

/** Fills a disk but for some bytes. @returns the files that fill it */
function fill(disk: string, left: number): string[] {
  const reserve = join(disk, 'reserve');
  writeFileSync(reserve, Buffer.alloc(left));
  const files: string[] = [];
  for (let size = 1024 * 1024; size >= 512; size = Math.floor(size / 2)) {
    const file = join(disk, `fill-${size}`);
    try {
      for (let number = 0; ; number += 1) {
        files.push(`${file}-${number}`);
        writeFileSync(`${file}-${number}`, Buffer.alloc(size));
      }
    } catch {
      // What did fit of the last one stays.
    }
  }
  rmSync(reserve);
  return files.filter((one) => statSync(one, { throwIfNoEntry: false }) !== undefined);
}

function digest(folder: string): string {
  const hash = createHash('sha256');
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of all) {
    hash.update(name);
    const path = join(folder, name);
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
