/**
 * How often a property is tried: a few times in each test run, and more for who asks for it.
 * FAST_CHECK_RUNS=50 tries each fifty times as often.
 */
export function runsOf(usual: number): number {
  const { FAST_CHECK_RUNS: times = '1' } = process.env;
  return Math.ceil(usual * Number(times));
}
