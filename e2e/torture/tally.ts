/** What one kind of torture did and found. */
export class Tally {
  rounds = 0;
  acknowledged = 0;
  /** Faults that were answered with a refusal, told by the check, or made good. */
  refused = 0;
  told = 0;
  madeGood = 0;
  readonly lost: string[] = [];
  readonly unreadable: string[] = [];
  /** Failures that nobody was told of, or in words that name no file. */
  readonly unreported: string[] = [];
  /** Why it was not done, or not wholly. */
  skipped: string | null = null;

  constructor(readonly name: string) {}

  get isBad(): boolean {
    return this.lost.length + this.unreadable.length + this.unreported.length > 0;
  }
}

const COLUMNS: readonly [string, (tally: Tally) => string][] = [
  ['torture', (one) => one.name],
  ['rounds', (one) => String(one.rounds)],
  ['acknowledged', (one) => String(one.acknowledged)],
  ['refused', (one) => String(one.refused)],
  ['told', (one) => String(one.told)],
  ['made good', (one) => String(one.madeGood)],
  ['lost', (one) => String(one.lost.length)],
  ['unreadable', (one) => String(one.unreadable.length)],
  ['unreported', (one) => String(one.unreported.length)],
];

/** The counts of all tortures as a table with their sums, and why some were skipped. */
export function formatTallies(tallies: readonly Tally[]): string {
  const done = tallies.filter((one) => one.rounds > 0);
  const rows = [
    COLUMNS.map(([title]) => title),
    ...[...done, sumOf(done)].map((one) => COLUMNS.map(([, cell]) => cell(one))),
  ];
  const widths = COLUMNS.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  '),
  );
  const skipped = tallies.flatMap((one) =>
    one.skipped === null ? [] : [`${one.name}: skipped, ${one.skipped}`],
  );
  return [...lines, ...skipped].join('\n');
}

function sumOf(tallies: readonly Tally[]): Tally {
  const sum = new Tally('all');
  for (const one of tallies) {
    sum.rounds += one.rounds;
    sum.acknowledged += one.acknowledged;
    sum.refused += one.refused;
    sum.told += one.told;
    sum.madeGood += one.madeGood;
    sum.lost.push(...one.lost);
    sum.unreadable.push(...one.unreadable);
    sum.unreported.push(...one.unreported);
  }
  return sum;
}
