/** The value in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share of the others lie. @param share from 0 to below 1 */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

/** The median with the smallest and the largest value, as in “1.2 (1.1–1.9)”. */
export function spread(values: readonly number[]): string {
  return `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;
}

/** Three digits that matter, or all before the point. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** What one side and its peer took in the same rounds. */
export interface Compared {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** The ratios, round by round. */
function ratios({ ours, theirs }: Compared): number[] {
  return ours.map((value, round) => value / (theirs[round] ?? NaN));
}

/**
 * A line of the report: both sides, how many times the peer's ours is, and whether that is as
 * small as it should be.
 *
 * @param aim the largest ratio that will do, or null where none was set
 */
export function compareLine(name: string, unit: string, both: Compared, aim: number | null) {
  const times = ratios(both);
  const sides = `${spread(both.ours)} ${unit}, SQLite ${spread(both.theirs)}`;
  return `  ${name}: ${sides}: ${spread(times)} times${judge(median(times), aim)}`;
}

/** Whether a figure is as small as it should be, in brackets. */
export function judge(value: number, aim: number | null): string {
  if (aim === null) return '';
  const isReached = Number(value.toFixed(2)) <= aim;
  return ` (aim ${aim}: ${isReached ? 'reached' : 'NOT reached'})`;
}

/** Milliseconds that some work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
