import { spawn, type ChildProcess } from 'node:child_process';
import type { Deed, Ledger } from './ledger';
import type { Profile } from './work';

/** What a program that will be killed is told to do. */
export interface VictimJob {
  readonly folder: string;
  readonly sources: string;
  readonly seed: number;
  readonly profile: Profile;
  /** Begins the titles of what it makes. */
  readonly name: string;
  /** Begins the titles of what it changes; all where it is left out. */
  readonly touches?: string;
}

/** A line of what it tells. */
export type Line =
  | { readonly now: 'opening' | 'open' | 'closed' }
  | { readonly begin: number; readonly deed: Deed }
  | {
      readonly done: number;
      readonly ids: Readonly<Record<string, string>>;
      /** When, in milliseconds since 1970. */
      readonly at: number;
    }
  | { readonly refused: number; readonly why: string };

/** How its end came about. */
export interface VictimEnd {
  readonly errors: string;
  readonly refusals: readonly string[];
  /** Whether a signal ended it, and not it itself. */
  readonly isKilled: boolean;
}

/** A running program whose deeds and answers go into a ledger. */
export class Victim {
  private readonly child: ChildProcess;
  private readonly refusals: string[] = [];
  private readonly began = new Map<number, number>();
  private readonly waiting: { readonly line: 'opening' | 'open' | 'closed'; go: () => void }[] = [];
  readonly ended: Promise<VictimEnd>;
  /**
   * When its disk began to die. What is answered from then on counts as not answered: an XFS that
   * is being shut down lets a sync succeed whose log it has just thrown away, which no machine
   * without power could tell anyone.
   */
  cutAt = Number.POSITIVE_INFINITY;

  /** @param program the built `victim-program.js`; @param command what runs it, such as `setpriv` */
  constructor(
    program: string,
    job: VictimJob,
    private readonly ledger: Ledger,
    command: readonly string[] = [],
  ) {
    const words = [...command, process.execPath, program, JSON.stringify(job)];
    const child = spawn(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    let left = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (left + text).split('\n');
      // A line that was cut off tells nothing.
      left = lines.pop() ?? '';
      for (const line of lines) this.hear(JSON.parse(line) as Line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    this.ended = new Promise((resolve) => {
      child.on('close', () => {
        for (const { go } of this.waiting) go();
        resolve({ errors, refusals: this.refusals, isKilled: child.signalCode !== null });
      });
    });
  }

  /** Resolves at the next such line, or when the program has ended. */
  next(line: 'opening' | 'open' | 'closed'): Promise<void> {
    return new Promise((go) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) go();
      else this.waiting.push({ line, go });
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  private hear(line: Line): void {
    if ('now' in line) {
      for (const { line: wanted, go } of this.waiting) if (wanted === line.now) go();
    } else if ('begin' in line) {
      const number = nextNumber();
      this.began.set(line.begin, number);
      this.ledger.begin(number, line.deed);
    } else if ('done' in line) {
      if (line.at < this.cutAt) this.ledger.done(this.began.get(line.done) ?? 0, line.ids);
    } else {
      // It stays open in the ledger: a refusal of a dying disk may or may not have been in time.
      this.refusals.push(line.why);
    }
  }
}

let last = 0;

/** Two programs may write to one ledger. */
function nextNumber(): number {
  last += 1;
  return last;
}
