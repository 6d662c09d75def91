import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem, Problem } from '#core/problem';
import { openApp } from '#host/open-app';
import { seededRandom } from '#host/search/testing/seeded-random';
import type { FaultKind } from './fault-kinds';
import { compareLibrary } from './compare';
import { createLibrary } from './kills';
import { Ledger, type Deed } from './ledger';
import { reopen } from './reopen';
import {
  SimulatedDisk,
  writeCrashState,
  type CrashState,
} from '#host/storage/testing/simulated-disk';
import type { Tally } from './tally';
import { watchFiles, type Fault, type FileCall } from '#host/storage/testing/watched-files';
import { reportTo } from './report-to';
import { CheckFailed, Worker } from './work';

export interface FaultOptions {
  /** A folder for the libraries. */
  readonly place: string;
  readonly seed: number;
  /** Deeds while calls may fail. */
  readonly steps: number;
  /** The first call that fails, and how many at most: to be quicker. */
  readonly first: number;
  readonly most: number;
}

/** Lets the 1st, 2nd, … call fail until none of them comes any more. */
export async function failEach(
  kind: FaultKind,
  options: FaultOptions,
  tally: Tally,
): Promise<void> {
  const template = await makeTemplate(options);
  for (let count = 0; count < options.most; count += 1) {
    const nth = options.first + count;
    const run = new FaultyRun(kind, nth, options, tally, template);
    if (!(await run.run())) return;
  }
}

interface Template {
  readonly folder: string;
  readonly ledger: Ledger;
}

/** A library as a crash leaves it: its journal holds what the files don't. */
async function makeTemplate({ place, seed }: FaultOptions): Promise<Template> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const original = join(place, 'original');
  const folder = join(place, 'template');
  const ledger = new Ledger();
  await createLibrary(original);
  const app = openApp({ wait: 0, sampleFolder: '' });
  await app.api.library.open({ folder: original });
  const errors: unknown[] = [];
  const options = { random: seededRandom(seed), name: 'before', sources: join(place, 'sources') };
  const report = reportTo(ledger, (_, error) => errors.push(error));
  for (const steps of [12, 6]) {
    const work = { ...options, profile: 'trashing', steps, imported: 3, lanes: 1 } as const;
    await new Worker(app.api, report, { ...work, name: `before${steps}` }).run();
    if (steps === 12) await app.api.library.check();
  }
  if (errors.length > 0) throw errors[0];
  const isKept = (path: string) => !/index|\.lock$/.test(path.slice(original.length));
  cpSync(original, folder, { recursive: true, filter: isKept });
  await app.close();
  return { folder, ledger };
}

/** The work on a library of which one call fails, or all from one on. */
class FaultyRun {
  private calls = 0;
  private hits = 0;
  private isWell = false;
  private readonly where: string;
  private readonly folder: string;
  private readonly ledger: Ledger;
  /** Refused deeds that the next opening may take back or finish, all or none of each. */
  private unfinished: Deed[] = [];
  private refusals = 0;
  private told = 0;

  constructor(
    private readonly kind: FaultKind,
    private readonly nth: number,
    private readonly options: FaultOptions,
    private readonly tally: Tally,
    template: Template,
  ) {
    const { calls, code, isLate, lasts } = kind;
    const how = `${isLate ? ' after it was done' : ''}${lasts ? ' and on' : ''}`;
    const what = calls.length > 1 ? 'change' : calls.join();
    this.where = `${code} at ${what} ${nth}${how}, --seed ${options.seed}`;
    this.folder = join(options.place, 'library');
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(template.folder, this.folder, { recursive: true });
    this.ledger = template.ledger.copy();
  }

  /** @returns whether any call failed */
  async run(): Promise<boolean> {
    const disk = new SimulatedDisk(this.folder);
    const random = seededRandom(this.options.seed + this.nth);
    const crashes: { state: CrashState; ledger: Ledger }[] = [];
    const cutPower = () => {
      crashes.push({ state: disk.cutPower(random), ledger: this.ledgerOfDisk() });
    };
    const stop = await watchFiles(this.folder, {
      before: (call) => this.fault(call),
      done: (call) => disk.done(call),
      failed: (call) => disk.failed(call),
    });
    const app = openApp({ wait: 1000, sampleFolder: '' });
    const { api } = app;
    try {
      await this.attempt('opening', () => api.library.open({ folder: this.folder }));
      const status = await api.library.current();
      if (status === null || status.readOnly !== null) {
        // What was opened to be read only says so, and is opened again when the disk is well.
        if (status !== null) this.told += 1;
        this.isWell = true;
        await api.library.close();
        await api.library.open({ folder: this.folder });
      }
      const report = reportTo(this.ledger, (deed, error) => this.refused(deed, error));
      const sources = join(this.options.place, 'sources', String(this.nth), this.kind.code);
      rmSync(sources, { recursive: true, force: true });
      const work = { profile: 'everything', sources, imported: 4, lanes: 1 } as const;
      const steps = { random: seededRandom(this.options.seed), steps: this.options.steps };
      await new Worker(api, report, { ...work, ...steps, name: 'during' }).run();
      cutPower();
      await this.attempt('the check', async () => {
        const { problems } = await api.library.check();
        if (problems.length > 0) throw new CheckFailed(problems);
      });
      cutPower();
      if (this.nth % 2 === 0 || this.isWell) {
        this.isWell = true;
        await this.compareNow(api);
        const after = reportTo(this.ledger, (_, error) => {
          this.complain('unreported', `refused when all is well: ${describeProblem(error)}`);
        });
        const random2 = seededRandom(this.nth);
        await new Worker(api, after, {
          ...work,
          random: random2,
          steps: 3,
          name: 'after',
          touches: 'after',
        }).run();
        cutPower();
      }
      await this.attempt('closing', () => app.close());
      cutPower();
      this.isWell = true;
    } catch (error) {
      this.complain('unreadable', describeProblem(error));
      await app.close().catch(() => undefined);
    } finally {
      stop();
    }
    if (this.hits === 0) return false;
    await reopen(this.folder, this.ledgerOfDisk(), this.tally, this.where);
    const crash = crashes[Math.floor(random() * crashes.length)];
    if (crash !== undefined) await this.compareCrash(crash.state, crash.ledger);
    this.count();
    return true;
  }

  private fault({ kind }: FileCall): Fault | null {
    if (this.isWell || !this.kind.calls.includes(kind)) return null;
    this.calls += 1;
    const isHit = this.kind.lasts ? this.calls >= this.nth : this.calls === this.nth;
    if (!isHit) return null;
    this.hits += 1;
    const { code, isLate } = this.kind;
    return code === 'short' ? { code, isLate: false } : { code, isLate };
  }

  private async attempt(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.judge(what, error);
    }
  }

  private refused(deed: Deed, error: unknown): void {
    this.judge(deed.what, error);
    // Where nothing could be taken back, what was refused may come back.
    const stays =
      this.kind.calls.includes('truncate') || (this.kind.lasts && deed.what === 'settings');
    if (stays || deed.what === 'import' || (deed.what === 'move' && deed.ids.length > 1)) {
      this.unfinished.push(deed);
    }
  }

  /** A refusal says which file and why. */
  private judge(what: string, error: unknown): void {
    if (error instanceof CheckFailed) {
      this.told += 1;
      return;
    }
    this.refusals += 1;
    const sentence = describeProblem(error);
    if (this.hits === 0) this.complain('unreported', `${what} failed before any call: ${sentence}`);
    else if (!(error instanceof Problem)) {
      this.complain('unreported', `${what} failed in words for programs: ${sentence}`);
    } else if (!sentence.includes(this.folder) && !sentence.includes('library.json')) {
      this.complain('unreported', `${what} failed without the name of a file: ${sentence}`);
    }
  }

  private async compareNow(api: ReturnType<typeof openApp>['api']): Promise<void> {
    const ledger = this.ledgerOfDisk();
    const { lost, unreadable } = await compareLibrary(api, ledger);
    // What an import left half is taken back when the library is opened again.
    const isHalf = (one: string) => this.unfinished.length > 0 && one.includes('in half');
    for (const one of lost) if (!isHalf(one)) this.complain('lost', `in the same process ${one}`);
    for (const one of unreadable) this.complain('unreadable', `in the same process ${one}`);
  }

  private async compareCrash(state: CrashState, ledger: Ledger): Promise<void> {
    const folder = join(this.options.place, 'crashed');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeCrashState(state, folder);
    await reopen(folder, ledger, this.tally, `power cut after ${this.where}`);
  }

  private ledgerOfDisk(): Ledger {
    const ledger = this.ledger.copy();
    for (const [index, deed] of this.unfinished.entries()) ledger.begin(-index, deed);
    return ledger;
  }

  private complain(kind: 'lost' | 'unreadable' | 'unreported', what: string): void {
    this.tally[kind].push(`${this.where}: ${what}`);
  }

  private count(): void {
    this.tally.rounds += 1;
    this.tally.acknowledged += this.ledger.acknowledged;
    if (this.refusals > 0) this.tally.refused += 1;
    else if (this.told > 0) this.tally.told += 1;
    else this.tally.madeGood += 1;
  }
}
